import { Injectable } from '@nestjs/common';
import { addYears, type CivilDate } from '@registry/domain/calendar';
import { countingStatuses } from '@registry/domain/membership';
import type { ConfirmationShare } from '@registry/domain/round';
import { sector } from '@registry/domain/sector';
import { z } from 'zod';
import { Database } from '../platform/database/database.js';

const counted = z.object({ partners: z.number().int(), confirmed: z.number().int() });
const rowsOfShare = z.array(counted.extend({ sector }));

/** Every partner that counts on the day ($1), and whether a contact of that day confirmed on or after `$3`. */
const countConfirmed = `
  SELECT period.sector, count(*)::int AS partners, count(*) FILTER (WHERE EXISTS (
    SELECT FROM contact
    WHERE contact.partner_id = period.partner_id
      AND contact.starts_on <= $1::date AND (contact.ends_on IS NULL OR contact.ends_on > $1::date)
      AND (contact.confirmed_at AT TIME ZONE partnership.time_zone)::date >= $3::date))::int AS confirmed
  FROM partner_period AS period
  CROSS JOIN partnership
  WHERE period.status = ANY ($2) AND period.from_on <= $1::date AND (period.until_on IS NULL OR period.until_on > $1::date)
  GROUP BY period.sector`;

@Injectable()
export class ConfirmationShareRepository {
  constructor(private readonly database: Database) {}

  /** How much of the registry can be trusted today. */
  async read(today: CivilDate): Promise<ConfirmationShare> {
    const rows = rowsOfShare.parse(
      await this.database.query(countConfirmed, [today, countingStatuses, addYears(today, -1)]),
    );
    const of = (name: z.infer<typeof sector>) => {
      const { partners = 0, confirmed = 0 } = rows.find((row) => row.sector === name) ?? {};
      return { partners, confirmed };
    };
    const sum = (field: keyof z.infer<typeof counted>) => rows.reduce((total, row) => total + row[field], 0);
    return {
      bySector: { civil: of('civil'), public: of('public'), private: of('private') },
      total: { partners: sum('partners'), confirmed: sum('confirmed') },
    };
  }
}
