export const partners = {
  title: 'Parter',
} as const;
