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
  controllerName: string;
  controllerNumber: string;
  controllerKind: Partnership['controllerKind'];
  dpoEmail: string;
  erasureGraceDays: string;
  retainFormerMonths: string;
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
  controllerName: partnership.controllerName ?? '',
  controllerNumber: partnership.controllerNumber ?? '',
  controllerKind: partnership.controllerKind,
  dpoEmail: partnership.dpoEmail ?? '',
  erasureGraceDays: String(partnership.erasureGraceDays),
  retainFormerMonths: String(partnership.retainFormerMonths),
});

const numberFields = ['stalledAfterDays', 'confirmAfterMonths', 'erasureGraceDays', 'retainFormerMonths'] as const;

const wholeNumber = (typed: string): number => (/^\s*\d+\s*$/.test(typed) ? Number(typed) : Number.NaN);

/** What was changed, as the server takes it: numbers as numbers. Checked by {@link partnershipChange} afterwards. */
export function settingsChangeOf(changed: Partial<SettingsFields>): { [Name in keyof PartnershipChange]: unknown } {
  const numbers = numberFields.flatMap((field) => {
    const typed = changed[field];
    return typed === undefined ? [] : [[field, wholeNumber(typed)]];
  });
  return { ...changed, ...Object.fromEntries(numbers) };
}

/** As the server checks it, throwing when the form was not checked first. */
export const parseSettingsChange = (changed: Partial<SettingsFields>): PartnershipChange =>
  partnershipChange.parse(settingsChangeOf(changed));
