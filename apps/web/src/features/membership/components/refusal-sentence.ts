import { datedOn } from '@registry/domain/calendar';
import { legalForm } from '@registry/domain/legal-form';
import { nextStatuses, onboardingStatus } from '@registry/domain/membership';
import { sector } from '@registry/domain/sector';
import type { TFunction } from 'i18next';
import { z } from 'zod';
import { ApiProblem } from '../../../api/api-problem.js';
import { formatDate, formatPartialDate } from '../../../i18n/format.js';
import type { Language } from '../../../i18n/language.js';
import { sectorName } from './sector-name.js';

/** What a refusal's `details` hold: see `WalkRefusal` in the domain's ledger. */
const statusStep = datedOn.extend({ status: onboardingStatus }).nullable().optional().default(null);
const statusRefusal = z.object({ before: statusStep, after: statusStep, attempted: statusStep });
const sectorStep = datedOn
  .extend({ sector, legalForm: legalForm.nullable().optional().default(null) })
  .nullable()
  .optional()
  .default(null);
const sectorRefusal = z.object({ before: sectorStep, after: sectorStep });
const tooFarAhead = z.object({ latest: z.iso.date() });

export interface Refusal {
  readonly title: string;
  readonly sentences: readonly string[];
}

export interface RefusalWords {
  readonly t: TFunction<'membership'>;
  readonly tCommon: TFunction<'common'>;
  readonly language: Language;
}

/** Why a change of the ledger was refused, with the neighbours that it does not fit. Null for any other problem. */
export function findRefusal(problem: unknown, words: RefusalWords): Refusal | null {
  if (!(problem instanceof ApiProblem)) return null;
  const { t } = words;
  if (problem.code === 'STATUS_STEP_NOT_ALLOWED') {
    const facts = statusRefusal.safeParse(problem.details);
    const sentences = facts.success ? statusSentences(facts.data, words) : [];
    return sentences.length === 0 ? null : { title: t('refusal.title'), sentences };
  }
  if (problem.code === 'SECTOR_UNCHANGED') {
    const facts = sectorRefusal.safeParse(problem.details);
    const neighbours = facts.success ? [facts.data.before, facts.data.after].filter((step) => step !== null) : [];
    if (neighbours.length === 0) return null;
    const names = neighbours.map((step) => dated(sectorName(step, words.tCommon, words.language), step, words));
    const list = new Intl.ListFormat(words.language).format(names);
    return { title: t('refusal.sectorTitle'), sentences: [t('refusal.sameSector', { neighbours: list })] };
  }
  if (problem.code === 'EFFECTIVE_DATE_TOO_FAR_AHEAD') {
    const facts = tooFarAhead.safeParse(problem.details);
    if (!facts.success) return null;
    const latest = formatDate(facts.data.latest, words.language);
    return { title: t('refusal.title'), sentences: [t('refusal.tooFarAhead', { latest })] };
  }
  return null;
}

function statusSentences({ before, after, attempted }: z.output<typeof statusRefusal>, words: RefusalWords): string[] {
  const { t, tCommon, language } = words;
  const name = (step: NonNullable<typeof before>) => dated(tCommon(`status.${step.status}`), step, words);
  const possible = (): string => {
    if (before === null) return '';
    const next = nextStatuses(before.status).map((status) => tCommon(`status.${status}`));
    const list = new Intl.ListFormat(language, { type: 'disjunction' }).format(next);
    return t('refusal.possible', { status: tCommon(`status.${before.status}`), next: list });
  };
  if (attempted === null) {
    return before && after ? [t('refusal.gap', { before: name(before), after: name(after) }), possible()] : [];
  }
  const step = name(attempted);
  if (before && after) {
    return [t('refusal.between', { attempted: step, before: name(before), after: name(after) }), possible()];
  }
  if (before) return [t('refusal.afterBefore', { attempted: step, before: name(before) }), possible()];
  return after ? [t('refusal.beforeAfter', { attempted: step, after: name(after) })] : [];
}

/** "I dialog (februari 2016)": as exactly as the day is known. */
const dated = (what: string, { effectiveOn, precision }: z.output<typeof datedOn>, { t, language }: RefusalWords) =>
  t('refusal.dated', { what, date: formatPartialDate(effectiveOn, precision, language) });
