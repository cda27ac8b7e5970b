import type { AssignedRole } from '@registry/domain/access';
import type { CivilDate } from '@registry/domain/calendar';
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
}
