export const contacts = {
  title: 'Kontaktpersoner',
} as const;
