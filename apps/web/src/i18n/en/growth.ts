export const growth = {
  title: 'Growth',
} as const;
