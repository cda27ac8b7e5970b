import type { Instant } from '@registry/domain/calendar';
import type { CellQuery, GrowthColumn } from '@registry/domain/growth';
import { shownSectorsOf } from '@registry/domain/growth';
import { countingStatuses } from '@registry/domain/membership';
import type { Parameters } from '../platform/database/parameters.js';

/**
 * The table of periods, or what stands for it: the periods as known before an instant.
 *
 * @param knownBefore null: as known now
 */
export const periodsKnown = (knownBefore: Instant | null, parameters: Parameters): string =>
  knownBefore === null ? 'partner_period' : `partner_period_known(${parameters.add(knownBefore)}::timestamptz)`;

/** Written out, not a parameter: the planner must see that it is what the indexes of events are of. */
const counting = `(${countingStatuses.map((status) => `'${status}'`).join(', ')})`;

/** Whether the partner counts in the period. */
export const counts = (period: string): string => `${period}.status IN ${counting}`;
/** Whether it counted in the one before. */
export const counted = (period: string): string => `coalesce(${period}.was_status IN ${counting}, false)`;
/** Either: what concerns growth at all. */
export const concernsGrowth = (period: string): string =>
  `(${period}.status IN ${counting} OR ${period}.was_status IN ${counting})`;

/** Whether the day, an expression of type date, is one of the period's. */
export const includesDay = (period: string, day: string): string =>
  `(${period}.from_on <= ${day} AND (${period}.until_on IS NULL OR ${period}.until_on > ${day}))`;

/** Conditions on partner `id` that a query sets, whatever the day: municipality and tag. */
export function partnerConditions(
  query: CellQuery,
  id: string,
  group: string | null,
  parameters: Parameters,
): string[] {
  const { municipality, tag, by } = query;
  const municipalities = [municipality, by === 'municipality' ? group : undefined].filter(
    (one) => typeof one === 'string',
  );
  const tags = [tag, by === 'tag' ? group : undefined].filter((one) => typeof one === 'string');
  return [
    ...municipalities.map((code) => {
      const condition = code === 'none' ? 'IS NULL' : `= ${parameters.add(code)}`;
      return `${id} IN (SELECT id FROM partner WHERE municipality ${condition})`;
    }),
    ...tags.map((one) =>
      // Only a group is named so: nobody's tag is filtered by its absence.
      one === 'none' && one !== tag
        ? `NOT EXISTS (SELECT FROM partner_tag WHERE partner_tag.partner_id = ${id})`
        : `${id} IN (SELECT partner_id FROM partner_tag WHERE tag = ${parameters.add(one)})`,
    ),
  ];
}

/** Says whether an expression is the legal form asked for (or each of two); always, when none is. */
function formTest(
  forms: readonly (string | null | undefined)[],
  parameters: Parameters,
): (expression: string) => string {
  const asked = forms.filter((form) => typeof form === 'string');
  const tests = asked.map((form) => (form === 'none' ? 'IS NULL' : `IS NOT DISTINCT FROM ${parameters.add(form)}`));
  return (expression) => tests.map((test) => `${expression} ${test}`).join(' AND ') || 'true';
}

/** The conditions of a cell on what `period` says, and on what was before it. */
export function cellConditions(
  query: CellQuery,
  column: GrowthColumn,
  group: string | null,
  period: string,
  parameters: Parameters,
): { readonly isHere: string; readonly wasHere: string } {
  const sectors = parameters.add(column === 'total' ? shownSectorsOf(query) : [column]);
  const hasForm = formTest([query.legalForm, query.by === 'legalForm' ? group : null], parameters);
  return {
    isHere: `(${counts(period)} AND ${period}.sector = ANY (${sectors}) AND ${hasForm(`${period}.legal_form`)})`,
    wasHere: `(${counted(period)} AND ${period}.was_sector = ANY (${sectors}) AND ${hasForm(`${period}.was_legal_form`)})`,
  };
}

/** Where a partner is counted: its sector; `other` while it counts with another legal form than asked for; or nowhere. */
const placeOf = (isCounting: string, sector: string, form: string): string =>
  `CASE WHEN ${isCounting} THEN CASE WHEN ${form} THEN ${sector} ELSE 'other' END END`;

const transition = ['bucket', 'was', 'place', 'was_paused', 'is_paused', 'is_imprecise'].join(', ');

/** Each group's transitions beside those of all together. */
const dividedBy = {
  municipality: `
    SELECT coalesce(partner.municipality, 'none') AS key, ${transition}
    FROM event JOIN partner ON partner.id = event.partner_id`,
  tag: `
    SELECT coalesce(partner_tag.tag, 'none') AS key, ${transition}
    FROM event LEFT JOIN partner_tag ON partner_tag.partner_id = event.partner_id`,
  legalForm: `
    SELECT division.key, bucket,
      CASE WHEN was IS NULL OR coalesce(was_form, 'none') = division.key THEN was ELSE 'other' END,
      CASE WHEN place IS NULL OR coalesce(form, 'none') = division.key THEN place ELSE 'other' END,
      was_paused, is_paused, is_imprecise
    FROM event CROSS JOIN LATERAL (
      SELECT coalesce(was_form, 'none') WHERE was IS NOT NULL
      UNION SELECT coalesce(form, 'none') WHERE place IS NOT NULL) AS division (key)`,
} as const;

/**
 * Counts transitions: how many periods begin in a bucket with a partner that was counted in one place and is now in
 * another. Each period says what was before it, so one pass over those that concern growth is enough. Bucket 0 is all
 * that was before the first span.
 *
 * @param starts the first days of the spans @param last the last day of the last one
 */
export function transitionStatement(
  query: CellQuery,
  { starts, last }: { readonly starts: readonly string[]; readonly last: string },
  knownBefore: Instant | null,
  parameters: Parameters,
): string {
  const known = periodsKnown(knownBefore, parameters);
  const hasForm = formTest([query.legalForm], parameters);
  const conditions = [
    concernsGrowth('period'),
    `period.from_on <= ${parameters.add(last)}::date`,
    ...partnerConditions(query, 'period.partner_id', null, parameters),
  ];
  return `
    WITH event AS (
      SELECT period.partner_id, width_bucket(period.from_on, ${parameters.add(starts)}::date[]) AS bucket,
        ${placeOf(counted('period'), 'period.was_sector', hasForm('period.was_legal_form'))} AS was,
        ${placeOf(counts('period'), 'period.sector', hasForm('period.legal_form'))} AS place,
        period.was_legal_form AS was_form, period.legal_form AS form,
        coalesce(period.was_status = 'paused', false) AS was_paused, period.status = 'paused' AS is_paused,
        period.status_precision <> 'day' AS is_imprecise
      FROM ${known} AS period
      WHERE ${conditions.join(' AND ')}
    )
    SELECT key AS "group", bucket, was, place, was_paused AS "wasPaused", is_paused AS "isPaused",
      is_imprecise AS "isImprecise", count(*)::int AS partners
    FROM (
      SELECT NULL::text AS key, ${transition} FROM event
      ${query.by === undefined ? '' : `UNION ALL ${dividedBy[query.by]}`}
    ) AS counted
    GROUP BY key, ${transition}`;
}
