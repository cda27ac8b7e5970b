import { Injectable } from '@nestjs/common';
import { type ChecklistStep, type ChecklistTemplate, checklistTemplate } from '@registry/domain/checklist';
import type { Client } from '../platform/database/database.js';

const select = `
  SELECT version, (
    SELECT coalesce(json_agg(json_build_object(
      'id', id, 'sectors', sectors, 'sv', sv, 'en', en, 'isRequired', is_required, 'dueDays', due_days,
      'addedOn', added_on, 'retiredOn', retired_on) ORDER BY retired_on IS NOT NULL, position, id), '[]')
    FROM checklist_step) AS steps
  FROM checklist_template`;

@Injectable()
export class ChecklistTemplateRepository {
  async get(client: Client): Promise<ChecklistTemplate> {
    const { rows } = await client.query(select);
    return checklistTemplate.parse(rows[0]);
  }

  /** As {@link get}, and makes other changes wait. A statement of its own, so that what is read is as new as the lock. */
  async lock(client: Client): Promise<ChecklistTemplate> {
    await client.query('SELECT FROM checklist_template FOR UPDATE');
    return this.get(client);
  }

  /** Puts the steps in this order, new ones too. */
  async save(client: Client, steps: readonly ChecklistStep[], at: Date): Promise<void> {
    await client.query('UPDATE checklist_template SET version = version + 1, updated_at = $1', [at]);
    await client.query(
      `INSERT INTO checklist_step (id, sectors, sv, en, is_required, due_days, position, added_on, retired_on)
       SELECT step.id, ARRAY(SELECT jsonb_array_elements_text(step.sectors)), step.sv, step.en, step."isRequired",
         step."dueDays", step.position, step."addedOn", step."retiredOn"
       FROM jsonb_to_recordset($1) AS step (id uuid, sectors jsonb, sv text, en text, "isRequired" boolean,
         "dueDays" int, position int, "addedOn" date, "retiredOn" date)
       ON CONFLICT (id) DO UPDATE SET sectors = excluded.sectors, sv = excluded.sv, en = excluded.en,
         is_required = excluded.is_required, due_days = excluded.due_days, position = excluded.position,
         retired_on = excluded.retired_on`,
      [JSON.stringify(steps.map((step, index) => ({ ...step, position: index + 1 })))],
    );
  }
}
