import { Injectable } from '@nestjs/common';
import type { Actor } from '@registry/domain/access';
import { foldEmail } from '@registry/domain/address';
import { RegistryError } from '@registry/domain/error';
import type { User, UserChange, UserDraft } from '@registry/domain/user';
import { v7 as newId } from 'uuid';
import { changesBetween, HistoryRepository } from '../platform/audit/history.repository.js';
import { Database } from '../platform/database/database.js';
import { refuseStale } from '../platform/http/version.js';
import { UsersRepository } from './users.repository.js';

@Injectable()
export class UsersService {
  constructor(
    private readonly database: Database,
    private readonly users: UsersRepository,
    private readonly history: HistoryRepository,
  ) {}

  list(): Promise<User[]> {
    return this.users.list();
  }

  add(actor: Actor, draft: UserDraft): Promise<User> {
    return this.database.inTransaction(async (client) => {
      const id = await this.users.add(client, { ...draft, email: foldEmail(draft.email), id: newId() });
      if (id === undefined) {
        throw new RegistryError('USER_EMAIL_TAKEN', { errors: [{ pointer: '/email', code: 'EMAIL_TAKEN' }] });
      }
      await this.history.append(client, {
        actorId: actor.userId,
        channel: 'web',
        action: 'user.added',
        partnerId: null,
        subjectKind: 'user',
        subjectId: id,
        changes: [
          { field: 'name', from: null, to: draft.name, isPersonal: true },
          { field: 'role', from: null, to: draft.role },
        ],
      });
      return this.get(await this.users.find(client, id));
    });
  }

  /**
   * What is changed counts at once: who loses their access loses their sessions with it.
   *
   * @throws RegistryError RESOURCE_NOT_FOUND, VERSION_STALE, USER_LAST_ADMINISTRATOR
   */
  change(actor: Actor, userId: string, change: UserChange, version: number): Promise<User> {
    return this.database.inTransaction(async (client) => {
      // Two administrators who end each other's access at once must not both succeed.
      await this.users.lockAdministrators(client);
      const before = this.get(await this.users.find(client, userId));
      refuseStale(before, version);
      const changes = changesBetween(before, change, ['name']);
      if (changes.length === 0) return before;
      await this.users.change(client, userId, change);
      if (before.role === 'administrator' && (await this.users.countAdministrators(client)) === 0) {
        throw new RegistryError('USER_LAST_ADMINISTRATOR');
      }
      if (change.isActive === false) await this.users.endSessions(client, userId);
      await this.history.append(client, {
        actorId: actor.userId,
        channel: 'web',
        action: 'user.changed',
        partnerId: null,
        subjectKind: 'user',
        subjectId: userId,
        changes,
      });
      return this.get(await this.users.find(client, userId));
    });
  }

  private get(user: User | undefined): User {
    if (user === undefined) throw new RegistryError('RESOURCE_NOT_FOUND');
    return user;
  }
}
