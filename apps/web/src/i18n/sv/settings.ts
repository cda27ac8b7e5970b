export const settings = {
  title: 'Inställningar',
} as const;
