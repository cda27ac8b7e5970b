import { Injectable } from '@nestjs/common';
import type { Actor } from '@registry/domain/access';
import { addDays, type CivilDate, compareInstants, type Instant } from '@registry/domain/calendar';
import {
  type CommitteeMeeting,
  type CommitteeMeetingDraft,
  type CommitteeNews,
  type CommitteePage,
  type CommitteeQuery,
  committeeDays,
  type NewsList,
  newsListOf,
  newsTimingOf,
} from '@registry/domain/committee';
import { RegistryError } from '@registry/domain/error';
import { v7 as newId } from 'uuid';
import { HistoryRepository } from '../platform/audit/history.repository.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { CommitteeRepository } from './committee.repository.js';

@Injectable()
export class CommitteeService {
  constructor(
    private readonly database: Database,
    private readonly repository: CommitteeRepository,
    private readonly historyRepository: HistoryRepository,
    private readonly clock: Clock,
  ) {}

  /** What has happened since the day, or else since the last meeting, and what waits today. */
  async read(query: CommitteeQuery): Promise<CommitteePage> {
    const today = this.clock.today();
    const meetings = await this.repository.findMeetings();
    const { since, sinceFrom } = sinceOf(query, meetings, today);
    const { recordedAfter, notedAt } = await this.endOfMeeting(since);
    const window = { since, recordedAfter, notedAt, today };
    const lists: Record<NewsList, CommitteeNews[]> = { started: [], decided: [], joined: [], left: [] };
    for (const { recordedAt, firstRecordedAt, ...step } of await this.repository.findSteps(
      today,
      since,
      recordedAfter,
    )) {
      const list = newsListOf(step.from, step.to);
      const timing = newsTimingOf({ effectiveOn: step.effective.effectiveOn, recordedAt, firstRecordedAt }, window);
      if (list !== null && timing !== null) lists[list].push({ ...step, timing });
    }
    const waiting = await this.repository.getWaiting(today);
    return { today, since, sinceFrom, recordedAfter, meetings, ...lists, ...waiting };
  }

  /** @throws RegistryError COMMITTEE_MEETING_NOTED, REQUEST_INVALID for a day to come */
  async noteMeeting(actor: Actor, { heldOn }: CommitteeMeetingDraft): Promise<CommitteeMeeting> {
    if (heldOn > this.clock.today()) {
      throw new RegistryError('REQUEST_INVALID', { errors: [{ pointer: '/heldOn', code: 'DATE_IN_FUTURE' }] });
    }
    return this.database.inTransaction(async (client) => {
      const id = newId();
      const notedAt = this.clock.now();
      await this.repository.insertMeeting(client, { id, heldOn, notedAt, notedById: actor.userId });
      await this.historyRepository.append(client, {
        actorId: actor.userId,
        channel: 'web',
        action: 'meeting.noted',
        partnerId: null,
        subjectKind: 'meeting',
        subjectId: id,
        changes: [{ field: 'heldOn', from: null, to: heldOn }],
      });
      const meeting = await this.repository.findMeetingOn(client, heldOn);
      if (!meeting) throw new RangeError('A meeting that was noted is there.');
      return meeting;
    });
  }

  /** @throws RegistryError RESOURCE_NOT_FOUND */
  async removeMeeting(actor: Actor, meetingId: string): Promise<undefined> {
    return this.database.inTransaction(async (client) => {
      const heldOn = await this.repository.deleteMeeting(client, meetingId);
      if (heldOn === undefined) throw new RegistryError('RESOURCE_NOT_FOUND');
      await this.historyRepository.append(client, {
        actorId: actor.userId,
        channel: 'web',
        action: 'meeting.removed',
        partnerId: null,
        subjectKind: 'meeting',
        subjectId: meetingId,
        changes: [{ field: 'heldOn', from: heldOn, to: null }],
      });
      return undefined;
    });
  }

  /**
   * The end of the day; or, of a day with a meeting, the moment it was noted when that is earlier: what somebody enters
   * that afternoon is news at the next meeting. With when the meeting was noted, whichever day that was.
   */
  private async endOfMeeting(since: CivilDate): Promise<{ recordedAfter: Instant; notedAt: Instant | null }> {
    const [end, meeting] = await Promise.all([
      this.repository.endOf(since),
      this.repository.findMeetingOn(this.database.client, since),
    ]);
    const notedAt = meeting?.notedAt ?? null;
    return { recordedAfter: notedAt !== null && compareInstants(notedAt, end) < 0 ? notedAt : end, notedAt };
  }
}

function sinceOf(
  { since }: CommitteeQuery,
  meetings: readonly CommitteeMeeting[],
  today: CivilDate,
): Pick<CommitteePage, 'since' | 'sinceFrom'> {
  if (since !== undefined) return { since, sinceFrom: 'asked' };
  const [last] = meetings;
  if (last) return { since: last.heldOn, sinceFrom: 'meeting' };
  return { since: addDays(today, -committeeDays), sinceFrom: 'default' };
}
