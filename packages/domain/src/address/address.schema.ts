import { z } from 'zod';
import { postcode } from '../postal/index.js';
import { optionalLine } from '../text/index.js';

/** A country code, ISO 3166-1 alpha-2. */
export const countryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, 'FIELD_INVALID')
  .meta({ id: 'CountryCode' });

/** An e-mail address. Compared without case; see `foldEmail`. */
export const emailAddress = z
  .string()
  .overwrite((text) => text.normalize('NFC').trim())
  .max(254)
  .check(z.email('EMAIL_INVALID'))
  .meta({ id: 'EmailAddress', format: 'email' });

/** A web address of a site that people can open: http or https, nothing that runs. */
export const webAddress = z
  .string()
  .overwrite((text) => {
    const trimmed = text.trim();
    return trimmed === '' || /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  })
  .max(500)
  .refine((text) => {
    const url = URL.parse(text);
    return url !== null && ['http:', 'https:'].includes(url.protocol) && url.hostname.includes('.');
  }, 'URL_INVALID')
  .meta({ id: 'WebAddress', format: 'uri' });

/** A field that a form leaves blank holds nothing. */
export const blankable = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : value), schema.nullable());

export const postalAddress = z
  .strictObject({
    street: optionalLine(200),
    postcode: blankable(postcode),
    city: optionalLine(100),
  })
  .meta({ id: 'PostalAddress' });
export type PostalAddress = z.infer<typeof postalAddress>;

/** A phone number: E.164 to store and call, and as people write it. */
export const phoneView = z.object({ e164: z.string(), display: z.string() }).meta({ id: 'Phone' });

/** Addresses are compared without case: a person who acts for several partners is recognised by theirs. */
export const foldEmail = (email: string): string => email.normalize('NFC').trim().toLowerCase();
