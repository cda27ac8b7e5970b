import { Injectable } from '@nestjs/common';
import { type GrowthTarget, growthTarget } from '@registry/domain/growth';
import type { Client } from '../platform/database/database.js';

const targetRow = growthTarget.omit({ countToday: true, expectedToday: true, state: true });
export type TargetRow = Omit<GrowthTarget, 'countToday' | 'expectedToday' | 'state'>;

const columns = 'id, sector, count, by_on AS by, set_on AS "setOn", count_when_set AS "countWhenSet"';

@Injectable()
export class GrowthTargetsRepository {
  /** The nearest day first; of one day all sectors together first. */
  async list(client: Client): Promise<TargetRow[]> {
    const { rows } = await client.query(
      `SELECT ${columns} FROM growth_target
       ORDER BY by_on, array_position(ARRAY['civil', 'public', 'private'], sector) NULLS FIRST, count, id`,
    );
    return rows.map((row) => targetRow.parse(row));
  }

  async insert(client: Client, target: TargetRow): Promise<void> {
    await client.query(
      `INSERT INTO growth_target (id, sector, count, by_on, set_on, count_when_set) VALUES ($1, $2, $3, $4, $5, $6)`,
      [target.id, target.sector, target.count, target.by, target.setOn, target.countWhenSet],
    );
  }

  /** @returns what it was, if there was one */
  async remove(client: Client, targetId: string): Promise<TargetRow | undefined> {
    const { rows } = await client.query(`DELETE FROM growth_target WHERE id = $1 RETURNING ${columns}`, [targetId]);
    return rows[0] === undefined ? undefined : targetRow.parse(rows[0]);
  }
}
