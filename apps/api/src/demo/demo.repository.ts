import type { AssignedRole } from '@registry/domain/access';
import type { Database } from '../platform/database/database.js';

/** Users of the demonstration. */
export class DemoRepository {
  constructor(private readonly database: Database) {}

  /** Adds a user unless the address has one. */
  async addUser(user: { id: string; name: string; email: string; role: AssignedRole | null }): Promise<void> {
    await this.database.query(
      'INSERT INTO "user" (id, name, email, role, email_verified) VALUES ($1, $2, $3, $4, true) ON CONFLICT DO NOTHING',
      [user.id, user.name, user.email, user.role],
    );
  }
}
