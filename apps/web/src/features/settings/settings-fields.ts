import type { Partnership, PartnershipChange } from '@registry/domain/partnership';
import { partnershipChange } from '@registry/domain/partnership';

/** The settings as a form has them: all text. */
export interface SettingsFields {
  name: string;
  shortName: string;
  website: string;
  email: string;
  privacyEmail: string;
  county: string;
  founded: string;
  defaultLanguage: Partnership['defaultLanguage'];
  timeZone: string;
  stalledAfterDays: string;
  confirmAfterMonths: string;
}

/** In the order of the form. */
export const settingsFieldsOf = (partnership: Partnership): SettingsFields => ({
  name: partnership.name,
  shortName: partnership.shortName ?? '',
  website: partnership.website ?? '',
  email: partnership.email ?? '',
  privacyEmail: partnership.privacyEmail ?? '',
  county: partnership.county ?? '',
  founded: partnership.founded ?? '',
  defaultLanguage: partnership.defaultLanguage,
  timeZone: partnership.timeZone,
  stalledAfterDays: String(partnership.stalledAfterDays),
  confirmAfterMonths: String(partnership.confirmAfterMonths),
});

const wholeNumber = (typed: string): number => (/^\s*\d+\s*$/.test(typed) ? Number(typed) : Number.NaN);

/** What was changed, as the server takes it: numbers as numbers. Checked by {@link partnershipChange} afterwards. */
export function settingsChangeOf(changed: Partial<SettingsFields>): { [Name in keyof PartnershipChange]: unknown } {
  const { stalledAfterDays, confirmAfterMonths, ...texts } = changed;
  return {
    ...texts,
    ...(stalledAfterDays === undefined ? {} : { stalledAfterDays: wholeNumber(stalledAfterDays) }),
    ...(confirmAfterMonths === undefined ? {} : { confirmAfterMonths: wholeNumber(confirmAfterMonths) }),
  };
}

/** As the server checks it, throwing when the form was not checked first. */
export const parseSettingsChange = (changed: Partial<SettingsFields>): PartnershipChange =>
  partnershipChange.parse(settingsChangeOf(changed));
