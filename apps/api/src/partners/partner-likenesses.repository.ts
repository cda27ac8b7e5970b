import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@registry/domain/calendar';
import type { OnboardingStatus } from '@registry/domain/membership';
import { Database } from '../platform/database/database.js';
import { standingOn } from './partner-statements.js';

export interface LikenessCandidate {
  readonly partnerId: string;
  readonly name: string;
  readonly status: OnboardingStatus;
  readonly hasName: boolean;
  readonly hasIdentifier: boolean;
}

/** How many candidates are looked at more closely; words like "kommun" bring many. */
const MOST_CANDIDATES = 100;

@Injectable()
export class PartnerLikenessesRepository {
  constructor(private readonly database: Database) {}

  /**
   * Partners that have the name, one of the identifiers, or words like those of the name. A word that many partners have
   * weighs little, so that "kommun" does not crowd out the one that shares a rare word.
   *
   * @param words of the name; `<%` asks the trigram index for each of them
   */
  async candidates(
    nameFolded: string,
    words: readonly string[],
    identifiers: readonly string[],
    today: CivilDate,
  ): Promise<LikenessCandidate[]> {
    return this.database.query<LikenessCandidate>(
      `WITH hit AS (
         SELECT p.id, 1.0 / count(*) OVER (PARTITION BY word) AS weight
         FROM unnest($3::text[]) word JOIN partner p ON word <% p.search
         UNION ALL
         SELECT id, 1000 FROM partner WHERE name_folded = $2
         UNION ALL
         SELECT partner_id, 100 FROM partner_identifier WHERE value = ANY ($4::text[])
       ), candidate AS (
         SELECT id FROM hit GROUP BY id ORDER BY sum(weight) DESC, id LIMIT ${MOST_CANDIDATES}
       )
       SELECT p.id AS "partnerId", p.name, period.status, p.name_folded = $2 AS "hasName",
         EXISTS (SELECT FROM partner_identifier WHERE partner_id = p.id AND value = ANY ($4::text[])) AS "hasIdentifier"
       FROM candidate JOIN partner p USING (id)
       ${standingOn('$1')}`,
      [today, nameFolded, words, identifiers],
    );
  }
}
