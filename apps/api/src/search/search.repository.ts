import { Injectable } from '@nestjs/common';
import type { ResponseOf } from '@registry/contract/endpoint';
import type { search } from '@registry/contract/search';
import type { CivilDate } from '@registry/domain/calendar';
import { Database } from '../platform/database/database.js';
import { Parameters } from '../platform/database/parameters.js';
import { beginningWith, containing } from '../platform/database/text-search.js';

type Found = ResponseOf<typeof search.find>;

/** As many of each kind as a person takes in at a glance. */
const MOST_OF_A_KIND = 8;

@Injectable()
export class SearchRepository {
  constructor(private readonly database: Database) {}

  /**
   * Partners and contacts that hold every word. First those whose name begins with what was typed, then those with a word
   * that begins with each of the words, then the others; people who still act for their partner before those who do not.
   *
   * @param words folded, at least one
   */
  async find(words: readonly string[], today: CivilDate): Promise<Found> {
    const parameters = new Parameters();
    const day = parameters.add(today);
    const begins = parameters.add(beginningWith(words.join(' ')));
    const holds = words.map((word) => `t.search LIKE ${parameters.add(containing(word))}`).join(' AND ');
    const prefixes = words.map((word) => `spaced LIKE ${parameters.add(`% ${beginningWith(word)}`)}`).join(' AND ');
    const rank = `CASE WHEN t.search LIKE ${begins} THEN 0 WHEN (
      SELECT ${prefixes} FROM translate(' ' || t.search, '-/().,', '      ') AS spaced) THEN 1 ELSE 2 END`;
    const isCurrent = `t.starts_on <= ${day}::date AND (t.ends_on IS NULL OR t.ends_on > ${day}::date)`;

    const [row] = await this.database.query<Found>(
      `WITH found_partner AS (
         SELECT t.id, t.name, ${rank} AS rank FROM partner t WHERE ${holds}
         ORDER BY rank, t.name, t.id LIMIT ${MOST_OF_A_KIND}
       ), found_contact AS (
         SELECT t.id, t.name, t.partner_id, ${isCurrent} AS is_current, ${rank} AS rank FROM contact t
         WHERE NOT t.is_hidden AND ${holds}
         ORDER BY is_current DESC, rank, t.name, t.id LIMIT ${MOST_OF_A_KIND}
       )
       SELECT
         (SELECT coalesce(json_agg(json_build_object(
             'id', found.id, 'name', found.name, 'sector', standing.sector, 'status', standing.status)
             ORDER BY found.rank, found.name, found.id), '[]')
          FROM found_partner found
          JOIN LATERAL (
            SELECT sector, status FROM partner_period
            WHERE partner_id = found.id AND (until_on IS NULL OR until_on > ${day}::date)
            ORDER BY from_on LIMIT 1
          ) standing ON true) AS partners,
         (SELECT coalesce(json_agg(json_build_object(
             'id', found.id, 'name', found.name, 'partnerId', p.id, 'partnerName', p.name, 'isCurrent', found.is_current)
             ORDER BY found.is_current DESC, found.rank, found.name, found.id), '[]')
          FROM found_contact found JOIN partner p ON p.id = found.partner_id) AS contacts`,
      parameters.values,
    );
    return row ?? { partners: [], contacts: [] };
  }
}
