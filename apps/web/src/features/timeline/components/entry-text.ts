import { civilDate, datedFrom, partialDate } from '@registry/domain/calendar';
import { contactRoles } from '@registry/domain/contact';
import { languages } from '@registry/domain/language';
import { legalForms } from '@registry/domain/legal-form';
import { optionalMail } from '@registry/domain/mail';
import { onboardingStatuses } from '@registry/domain/membership';
import { sectors } from '@registry/domain/sector';
import type { HistoryAction, TimelineEntry } from '@registry/domain/timeline';
import type { TFunction } from 'i18next';
import { z } from 'zod';
import { formatDate, formatPartialDate } from '../../../i18n/format.js';
import type { Language } from '../../../i18n/language.js';
import { areaName, municipalityName } from '../../../vocabulary/area.js';

export interface TimelineWords {
  readonly t: TFunction<['timeline', 'partner', 'contacts', 'common']>;
  readonly tPartner: TFunction<'partner'>;
  readonly language: Language;
}

/** What happened, as a sentence. */
export function sentenceOf(
  { action, subjectName }: Pick<TimelineEntry, 'action' | 'subjectName'>,
  words: TimelineWords,
) {
  const text = words.t(`timeline:sentence.${action}`, { subject: subjectName ?? words.t('timeline:aContact') });
  return text.charAt(0).toLocaleUpperCase(words.language) + text.slice(1);
}

/** Who did it: the system and the erased have no name. */
export function doerOf({ by, channel }: Pick<TimelineEntry, 'by' | 'channel'>, { t }: TimelineWords): string {
  if (by === null) return channel === 'system' ? t('timeline:theSystem') : t('timeline:somebody');
  return t('timeline:byWhom', { name: by, channel: t(`timeline:channel.${channel}`) });
}

const partnerFields = [
  'name',
  'shortName',
  'identifiers',
  'country',
  'municipality',
  'activityAreas',
  'website',
  'email',
  'phone',
  'postalAddress',
  'publicDescription',
  'isPublic',
  'caseNumber',
  'tags',
  'sector',
  'legalForm',
  'sectorNote',
  'status',
  'statusReason',
  'effective',
] as const;

const contactFields = [
  'name',
  'title',
  'role',
  'email',
  'phone',
  'extension',
  'language',
  'startsOn',
  'endsOn',
  'endReason',
  'isHidden',
  'mutedMail',
] as const;

const checklistFields = [
  'step',
  'doneOn',
  'dueOn',
  'isNotApplicable',
  'hasNote',
  'noteEdited',
  'notApplicableReasonEdited',
  'owner',
  'openSteps',
  'overrideReason',
] as const;

const found = <Name extends string>(names: readonly Name[], text: unknown): Name | undefined =>
  names.find((name) => name === text);

/** The name of a changed field; one that this page does not know yet stands as the API names it. */
export function fieldLabel(action: HistoryAction, field: string, { t }: TimelineWords): string {
  if (action.startsWith('contact.')) {
    const name = found(contactFields, field);
    return name ? t(`contacts:field.${name}`) : field;
  }
  const ofChecklist = found(checklistFields, field);
  if (ofChecklist) return t(`timeline:checklistField.${ofChecklist}`);
  if (action.startsWith('round.') && field === 'round') return t('timeline:round');
  const name = found(partnerFields, field);
  return name ? t(`partner:field.${name}`) : field;
}

/** How the codes and dates of each field are read. */
const readers: Readonly<Record<string, (text: string, words: TimelineWords) => string | undefined>> = {
  status: (text, { t }) => translated(onboardingStatuses, text, (code) => t(`common:status.${code}`)),
  sector: (text, { t }) => translated(sectors, text, (code) => t(`common:sector.${code}`)),
  legalForm: (text, { t }) => translated(legalForms, text, (code) => t(`common:legalForm.${code}`)),
  role: (text, { t }) => translated(contactRoles, text, (code) => t(`common:contactRole.${code}`)),
  language: (text, { t }) => translated(languages, text, (code) => t(`common:language.${code}`)),
  municipality: municipalityName,
  activityAreas: (text, { tPartner }) => areaName(text, tPartner),
  effective: (text, { language }) => {
    if (!partialDate.safeParse(text).success) return undefined;
    const { effectiveOn, precision } = datedFrom(text);
    return formatPartialDate(effectiveOn, precision, language);
  },
  mutedMail: (text, { t }) => translated(optionalMail, text, (kind) => t(`contacts:mutedMail.${kind}`)),
  startsOn: readDay,
  endsOn: readDay,
  doneOn: readDay,
  dueOn: readDay,
};

/** Words that are kept in both languages, as the steps of a checklist are. */
const bothLanguages = z.object({ sv: z.string(), en: z.string() });

function readDay(text: string, { language }: TimelineWords): string | undefined {
  return civilDate.safeParse(text).success ? formatDate(text, language) : undefined;
}

function translated<Code extends string>(codes: readonly Code[], text: string, word: (code: Code) => string) {
  const code = found(codes, text);
  return code === undefined ? undefined : word(code);
}

/** A value before or after, as people read it. Empty text for nothing. */
export function valueText(field: string, value: unknown, words: TimelineWords): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return words.t(value ? 'common:yes' : 'common:no');
  if (Array.isArray(value)) return value.map((one) => valueText(field, one, words)).join(', ');
  const both = bothLanguages.safeParse(value);
  if (both.success) return both.data[words.language];
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return readers[field]?.(text, words) ?? text;
}
