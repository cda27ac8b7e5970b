import { z } from 'zod';

/** The languages of the screens and of mail. */
export const languages = ['sv', 'en'] as const;
export const language = z.enum(languages).meta({ id: 'Language' });
export type Language = z.infer<typeof language>;
