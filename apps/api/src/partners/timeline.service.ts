import { Injectable } from '@nestjs/common';
import type { QueryOf, ResponseOf } from '@registry/contract/endpoint';
import type { partners } from '@registry/contract/partners';
import { type Actor, may, reachOf } from '@registry/domain/access';
import { RegistryError } from '@registry/domain/error';
import { z } from 'zod';
import { partnersInReach } from '../platform/access/reach.js';
import { Clock } from '../platform/clock/clock.js';
import { readCursor, writeCursor } from '../platform/http/cursor.js';
import { toTimelineEntry } from './timeline.mapper.js';
import { TimelineRepository } from './timeline.repository.js';

const position = z.tuple([z.number().int().positive()]);

@Injectable()
export class TimelineService {
  constructor(
    private readonly repository: TimelineRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * What happened to a partner, newest first. Who may not read notes does not see that there are any; a member sees of
   * former contacts that something changed, not who they were.
   */
  async read(
    actor: Actor,
    partnerId: string,
    { limit, cursor }: QueryOf<typeof partners.timeline>,
  ): Promise<ResponseOf<typeof partners.timeline>> {
    const order = `timeline ${partnerId}`;
    const after = cursor === undefined ? null : readCursor(cursor, order, position)[0];
    const sight = {
      reach: partnersInReach(actor, 'timeline.read'),
      notes: may(actor, 'note.read'),
      formerContacts: reachOf(actor, 'contact.read') === 'all',
      hiddenBut: may(actor, 'contact.manage') ? null : actor.contactIds,
    };
    // One more than asked for tells whether there is a next page.
    const found = await this.repository.find(partnerId, sight, { limit: limit + 1, after }, this.clock.today());
    if (found === undefined) throw new RegistryError('RESOURCE_NOT_FOUND');
    const rows = found.items.slice(0, limit);
    const last = found.items.length > limit ? rows.at(-1) : undefined;
    return {
      items: rows.map(toTimelineEntry),
      total: found.total,
      next: last === undefined ? null : writeCursor(order, [Number(last.id)]),
    };
  }
}
