export const session = {
  title: 'Logga in',
} as const;
