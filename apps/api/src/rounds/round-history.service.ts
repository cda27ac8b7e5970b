import { Injectable } from '@nestjs/common';
import type { Actor } from '@registry/domain/access';
import type { RoundDraft } from '@registry/domain/round';
import type { HistoryAction } from '@registry/domain/timeline';
import { changesBetween, HistoryRepository, type RecordedChange } from '../platform/audit/history.repository.js';
import type { Client } from '../platform/database/database.js';
import type { Asked } from './answers.repository.js';

type RoundAction = Extract<HistoryAction, `round.${string}`>;

/** Notes about one contact of a round. */
type NotedAction = Extract<RoundAction, `${string}Noted`>;

/** Writes down what was done with rounds, in the transaction that does it. */
@Injectable()
export class RoundHistoryService {
  constructor(private readonly history: HistoryRepository) {}

  async tell(
    client: Client,
    actor: Actor,
    roundId: string,
    action: Exclude<RoundAction, NotedAction>,
    changes: readonly RecordedChange[],
  ): Promise<void> {
    const { userId: actorId } = actor;
    const what = { action, partnerId: null, subjectKind: 'round', subjectId: roundId, changes } as const;
    await this.history.append(client, { actorId, channel: 'web', ...what });
  }

  /** Tells of the contact, with their partner; what a coordinator wrote about them stays with the round alone. */
  async tellOfContact(client: Client, actor: Actor, action: NotedAction, asked: Asked): Promise<void> {
    await this.history.append(client, {
      actorId: actor.userId,
      channel: 'web',
      action,
      partnerId: asked.partnerId,
      subjectKind: 'contact',
      subjectId: asked.contactId,
      changes: [{ field: 'round', from: null, to: asked.roundName }],
    });
  }
}

/** What of a round really changed. Of the words of its mail only that they did: they may name people. */
export const roundChangesBetween = (before: RoundDraft, after: RoundDraft): RecordedChange[] =>
  changesBetween(before, after).map((change) =>
    change.field === 'texts' ? { field: change.field, from: null, to: null } : change,
  );
