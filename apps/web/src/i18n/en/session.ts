export const session = {
  title: 'Sign in',
} as const;
