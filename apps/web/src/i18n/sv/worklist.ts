export const worklist = {
  title: 'Arbetslista',
} as const;
