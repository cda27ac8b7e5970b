export const worklist = {
  title: 'Work list',
} as const;
