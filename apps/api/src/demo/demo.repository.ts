import type { AssignedRole } from '@registry/domain/access';
import type { CivilDate } from '@registry/domain/calendar';
import { NOTICE_VERSION } from '@registry/domain/privacy';
import type { Database } from '../platform/database/database.js';

/** What of the demonstration no service does: its users, and since when there are checklists. */
export class DemoRepository {
  constructor(private readonly database: Database) {}

  /** Adds a user unless the address has one. */
  async addUser(user: { id: string; name: string; email: string; role: AssignedRole | null }): Promise<void> {
    await this.database.query(
      'INSERT INTO "user" (id, name, email, role, email_verified) VALUES ($1, $2, $3, $4, true) ON CONFLICT DO NOTHING',
      [user.id, user.name, user.email, user.role],
    );
  }

  /** As if the steps of the way in had been decided on this day, not when the database was made. */
  async beginChecklists(day: CivilDate): Promise<void> {
    await this.database.query('UPDATE checklist_step SET added_on = $1', [day]);
  }

  /** Notes that everybody registered before the day was told so: the story sends no mail. */
  async markTold(before: Date): Promise<void> {
    await this.database.query(
      `UPDATE contact SET notice_sent_at = created_at + interval '1 day', notice_version = $2 WHERE created_at < $1`,
      [before, NOTICE_VERSION],
    );
  }
}
