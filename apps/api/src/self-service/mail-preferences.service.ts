import { Injectable } from '@nestjs/common';
import type { Actor } from '@registry/domain/access';
import { type OptionalMailKind, optionalMail } from '@registry/domain/mail';
import { ContactsService } from '../contacts/contacts.service.js';
import { changesBetween, HistoryRepository } from '../platform/audit/history.repository.js';
import { Database } from '../platform/database/database.js';
import { MailPreferencesRepository } from './mail-preferences.repository.js';

interface MailPreferences {
  readonly muted: OptionalMailKind[];
}

@Injectable()
export class MailPreferencesService {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactsService,
    private readonly preferences: MailPreferencesRepository,
    private readonly history: HistoryRepository,
  ) {}

  /** @throws RegistryError RESOURCE_NOT_FOUND */
  async read(actor: Actor, contactId: string): Promise<MailPreferences> {
    return this.database.inTransaction(async (client) => {
      await this.contacts.getOwn(client, actor, contactId);
      return { muted: await this.preferences.read(client, contactId) };
    });
  }

  /** @throws RegistryError RESOURCE_NOT_FOUND */
  async change(actor: Actor, contactId: string, { muted }: MailPreferences): Promise<MailPreferences> {
    return this.database.inTransaction(async (client) => {
      const { partnerId } = await this.contacts.getOwn(client, actor, contactId);
      const before = { mutedMail: await this.preferences.read(client, contactId) };
      const after = { mutedMail: optionalMail.filter((kind) => muted.includes(kind)) };
      const changes = changesBetween(before, after);
      if (changes.length > 0) {
        await this.preferences.write(client, contactId, after.mutedMail);
        await this.history.append(client, {
          actorId: actor.userId,
          channel: 'member',
          action: 'contact.changed',
          partnerId,
          subjectKind: 'contact',
          subjectId: contactId,
          changes,
        });
      }
      return { muted: after.mutedMail };
    });
  }
}
