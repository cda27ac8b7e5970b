import { Injectable } from '@nestjs/common';
import { instant } from '@registry/domain/calendar';
import type { KnownPartner } from '@registry/domain/growth';
import { sectorChange, statusChange } from '@registry/domain/membership';
import { z } from 'zod';
import type { Client } from '../platform/database/database.js';
import { instantOf } from '../platform/database/parameters.js';
import { isSoleTrader } from '../platform/database/sole-trader.js';

const recorded = {
  id: true,
  effectiveOn: true,
  precision: true,
  recordedAt: true,
  supersededAt: true,
} as const;

const tags = z.array(z.string());

const knownPartner = z.object({
  id: z.uuid(),
  name: z.string().nullable(),
  municipality: z.string().nullable(),
  tags,
  statuses: z.array(statusChange.pick({ ...recorded, status: true }).extend({ firstRecordedAt: instant })),
  sectors: z.array(
    sectorChange.pick({ ...recorded, sector: true, legalForm: true }).extend({ firstRecordedAt: instant }),
  ),
  attributeChanges: z.array(
    z.discriminatedUnion('attribute', [
      z.object({ at: instant, attribute: z.literal('municipality'), from: z.string().nullable() }),
      z.object({ at: instant, attribute: z.literal('tag'), from: tags, to: tags }),
    ]),
  ),
});

const ledgerAsJson = (table: string, ownFields: string): string => `
  (SELECT coalesce(json_agg(json_build_object(
    'id', change.id, ${ownFields}, 'effectiveOn', change.effective_on, 'precision', change.precision,
    'recordedAt', ${instantOf('change.recorded_at')}, 'firstRecordedAt', ${instantOf('change.first_recorded_at')},
    'supersededAt', ${instantOf('change.superseded_at')})), '[]')
   FROM ${table} AS change WHERE change.partner_id = partner.id)`;

/** The history keeps an empty list of tags as nothing. */
const tagsOr = (side: 'from' | 'to'): string =>
  `CASE WHEN jsonb_typeof(change->'${side}') = 'array' THEN change->'${side}' ELSE '[]' END`;

const attributeChanges = `
  (SELECT coalesce(json_agg(
    CASE change->>'field'
      WHEN 'tags' THEN jsonb_build_object('at', ${instantOf('entry.at')}, 'attribute', 'tag',
        'from', ${tagsOr('from')}, 'to', ${tagsOr('to')})
      ELSE jsonb_build_object('at', ${instantOf('entry.at')}, 'attribute', 'municipality', 'from', change->'from')
    END ORDER BY entry.seq), '[]')
   FROM history_entry AS entry, jsonb_array_elements(entry.changes) AS change
   WHERE entry.partner_id = partner.id AND entry.action = 'partner.changed'
     AND change->>'field' IN ('municipality', 'tags'))`;

const knownPartners = `
  SELECT partner.id, partner.municipality,
    CASE WHEN NOT ${isSoleTrader('partner.id')} THEN partner.name END AS name,
    ARRAY(SELECT tag FROM partner_tag WHERE partner_tag.partner_id = partner.id ORDER BY tag) AS tags,
    ${ledgerAsJson('status_change', `'status', change.status`)} AS statuses,
    ${ledgerAsJson('sector_change', `'sector', change.sector, 'legalForm', change.legal_form`)} AS sectors,
    ${attributeChanges} AS "attributeChanges"
  FROM partner
  WHERE partner.id = ANY ($1::uuid[])`;

/** Everything that is known of partners, and since when. */
@Injectable()
export class KnownPartnersRepository {
  /** Those of the partners that there are. */
  async find(client: Client, partnerIds: readonly string[]): Promise<KnownPartner[]> {
    if (partnerIds.length === 0) return [];
    const { rows } = await client.query(knownPartners, [partnerIds]);
    return z.array(knownPartner).parse(rows);
  }
}
