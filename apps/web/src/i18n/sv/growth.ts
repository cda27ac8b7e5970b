export const growth = {
  title: 'Tillväxt',
} as const;
