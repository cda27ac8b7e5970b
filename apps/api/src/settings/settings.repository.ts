import { Injectable } from '@nestjs/common';
import { type Partnership, partnership } from '@registry/domain/partnership';
import type { Client } from '../platform/database/database.js';
import { instantOf } from '../platform/database/parameters.js';

/** What of the settings can be changed, and its column. */
const columns = {
  name: 'name',
  shortName: 'short_name',
  website: 'website',
  email: 'email',
  privacyEmail: 'privacy_email',
  county: 'county',
  founded: 'founded',
  defaultLanguage: 'default_language',
  timeZone: 'time_zone',
  stalledAfterDays: 'stalled_after_days',
  confirmAfterMonths: 'confirm_after_months',
  controllerName: 'controller_name',
  controllerNumber: 'controller_number',
  controllerKind: 'controller_kind',
  dpoEmail: 'dpo_email',
  erasureGraceDays: 'erasure_grace_days',
  retainFormerMonths: 'retain_former_months',
} as const satisfies Partial<Record<keyof Partnership, string>>;

export type SettingsFields = Pick<Partnership, keyof typeof columns>;

const fieldNames = Object.keys(columns) as (keyof SettingsFields)[];

const select = `
  SELECT version, ${fieldNames.map((field) => `${columns[field]} AS "${field}"`).join(', ')},
    ${instantOf('updated_at')} AS "updatedAt"
  FROM partnership`;

@Injectable()
export class SettingsRepository {
  /** The one row there is. */
  async get(client: Client): Promise<Partnership> {
    const { rows } = await client.query(select);
    return partnership.parse(rows[0]);
  }

  /** As {@link get}, and makes other changes wait. */
  async lock(client: Client): Promise<Partnership> {
    const { rows } = await client.query(`${select} FOR UPDATE`);
    return partnership.parse(rows[0]);
  }

  async update(client: Client, fields: SettingsFields, at: Date): Promise<void> {
    const assignments = fieldNames.map((field, index) => `${columns[field]} = $${index + 2}`);
    await client.query(`UPDATE partnership SET version = version + 1, updated_at = $1, ${assignments.join(', ')}`, [
      at,
      ...fieldNames.map((field) => fields[field]),
    ]);
  }
}
