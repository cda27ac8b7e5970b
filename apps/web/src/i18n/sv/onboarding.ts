export const onboarding = {
  title: 'Introduktion',
} as const;
