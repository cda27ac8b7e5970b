import type { DatedOn } from '@registry/domain/calendar';
import type { GrowthChange } from '@registry/domain/growth';
import { type LegalForm, legalForms } from '@registry/domain/legal-form';
import { onboardingStatuses } from '@registry/domain/membership';
import { sectors } from '@registry/domain/sector';
import type { TFunction } from 'i18next';
import { dayOfInstant, formatDate, formatPartialDate } from '../../i18n/format.js';
import type { Language } from '../../i18n/language.js';
import { municipalityName } from '../../vocabulary/area.js';

interface Words {
  readonly t: TFunction<['reports', 'common']>;
  readonly language: Language;
}

interface Fact {
  readonly value: string;
  readonly legalForm: LegalForm | null;
  readonly effective: DatedOn | null;
}

const lower = (word: string, { language }: Words): string => word.toLocaleLowerCase(language);

/** What a ledger says, as part of a sentence: `part sedan 2015`, `offentlig sektor (kommun) sedan 2026`. */
function factOf({ value, legalForm, effective }: Fact, words: Words): string {
  const { t, language } = words;
  const status = onboardingStatuses.find((one) => one === value);
  const sector = sectors.find((one) => one === value);
  const word =
    status !== undefined ? t(`common:status.${status}`) : sector !== undefined ? t(`common:sector.${sector}`) : value;
  const form = legalForms.find((one) => one === legalForm);
  const what = `${lower(word, words)}${form === undefined ? '' : ` (${lower(t(`common:legalForm.${form}`), words)})`}`;
  if (effective === null) return what;
  const date = formatPartialDate(effective.effectiveOn, effective.precision, language);
  return t('reports:fact', { what, date });
}

/** What the registry has learned of a partner since a report was published, as a sentence to quote. */
export function changeSentence(change: GrowthChange, words: Words): string {
  const { t, language } = words;
  const { kind, attribute, value, was, recordedAt } = change;
  const name = change.name ?? t('reports:soleTrader');
  const date = recordedAt === null ? '' : formatDate(dayOfInstant(recordedAt), language);
  const now = value === null ? '' : factOf({ value, legalForm: change.legalForm, effective: change.effective }, words);
  const before = was === null ? '' : factOf(was, words);
  if (kind === 'removed') return t('reports:change.removed', { name });
  if (kind === 'attribute') return attributeSentence(change, name, words);
  if (kind === 'withdrawn') return t('reports:change.withdrawn', { name, date, before });
  const facts = { name, date, now, before };
  if (attribute === null && kind === 'corrected') return t('reports:change.corrected', facts);
  return t('reports:change.recorded', facts);
}

function attributeSentence({ attribute, value, was, recordedAt }: GrowthChange, name: string, words: Words): string {
  const { t, language } = words;
  const when =
    recordedAt === null ? '' : ` ${t('reports:change.on', { date: formatDate(dayOfInstant(recordedAt), language) })}`;
  if (attribute === 'tag') {
    return value === null
      ? t('reports:change.tagOff', { name, tag: was?.value ?? '', when })
      : t('reports:change.tagOn', { name, tag: value, when });
  }
  const place = (code: string | undefined) =>
    code === undefined ? t('reports:noMunicipality') : municipalityName(code);
  return t('reports:change.municipality', { name, now: place(value ?? undefined), before: place(was?.value), when });
}
