import { Injectable } from '@nestjs/common';
import type { Actor } from '@registry/domain/access';
import { RegistryError } from '@registry/domain/error';
import type { Note, NoteDraft } from '@registry/domain/partner';
import { v7 as uuidv7 } from 'uuid';
import { partnersInReach } from '../platform/access/reach.js';
import { HistoryRepository } from '../platform/audit/history.repository.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { NotesRepository } from './notes.repository.js';

@Injectable()
export class NotesService {
  constructor(
    private readonly database: Database,
    private readonly repository: NotesRepository,
    private readonly history: HistoryRepository,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, partnerId: string): Promise<Note[]> {
    const notes = await this.repository.find(this.database.client, partnerId, partnersInReach(actor, 'note.read'));
    if (notes === undefined) throw new RegistryError('RESOURCE_NOT_FOUND');
    return notes;
  }

  /** Writes a note. The history says that it was written, not what: notes may tell of people. */
  async write(actor: Actor, partnerId: string, { body }: NoteDraft): Promise<Note> {
    const id = uuidv7();
    return this.database.inTransaction(async (client) => {
      const note = await this.repository.insert(
        client,
        { id, partnerId, body, authorId: actor.userId, writtenAt: this.clock.now() },
        partnersInReach(actor, 'note.write'),
      );
      if (note === undefined) throw new RegistryError('RESOURCE_NOT_FOUND');
      await this.history.append(client, {
        actorId: actor.userId,
        channel: 'web',
        action: 'note.written',
        partnerId,
        subjectKind: 'note',
        subjectId: id,
      });
      return note;
    });
  }
}
