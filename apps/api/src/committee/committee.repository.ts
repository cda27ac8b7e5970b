import { Injectable } from '@nestjs/common';
import { type CivilDate, civilDate, type Instant, instant } from '@registry/domain/calendar';
import { type CommitteeMeeting, committeeMeeting, committeeNews, committeePage } from '@registry/domain/committee';
import { countingStatuses, wayInStatuses } from '@registry/domain/membership';
import { z } from 'zod';
import { type Client, Database } from '../platform/database/database.js';
import { findEndOfDay, findMeetingOn, findMeetings, findSteps, findWaiting } from './committee-statements.js';

const step = committeeNews.omit({ timing: true }).extend({ recordedAt: instant, firstRecordedAt: instant });
export type Step = z.infer<typeof step>;

const waiting = committeePage.pick({
  stalledAfterDays: true,
  applications: true,
  stalled: true,
  withoutPrimaryContact: true,
});
export type Waiting = z.infer<typeof waiting>;

@Injectable()
export class CommitteeRepository {
  constructor(private readonly database: Database) {}

  /** Every step that took effect after the day or was recorded after the moment, by day. */
  async findSteps(today: CivilDate, since: CivilDate, recordedAfter: Instant): Promise<Step[]> {
    const [row] = await this.database.query(findSteps, [today, since, recordedAfter]);
    return z.object({ steps: z.array(step) }).parse(row).steps;
  }

  /** What waits on the day. */
  async getWaiting(today: CivilDate): Promise<Waiting> {
    const [row] = await this.database.query(findWaiting, [today, wayInStatuses, countingStatuses]);
    return waiting.parse(row);
  }

  async findMeetings(): Promise<CommitteeMeeting[]> {
    return z.array(committeeMeeting).parse(await this.database.query(findMeetings));
  }

  async findMeetingOn(client: Client, day: CivilDate): Promise<CommitteeMeeting | undefined> {
    const { rows } = await client.query(findMeetingOn, [day]);
    return rows[0] === undefined ? undefined : committeeMeeting.parse(rows[0]);
  }

  /** The moment at which the day ends, where the partnership is. */
  async endOf(day: CivilDate): Promise<Instant> {
    const [row] = await this.database.query(findEndOfDay, [day]);
    return z.object({ at: instant }).parse(row).at;
  }

  async insertMeeting(
    client: Client,
    meeting: { readonly id: string; readonly heldOn: CivilDate; readonly notedAt: Date; readonly notedById: string },
  ): Promise<void> {
    await client.query('INSERT INTO committee_meeting (id, held_on, noted_at, noted_by_id) VALUES ($1, $2, $3, $4)', [
      meeting.id,
      meeting.heldOn,
      meeting.notedAt,
      meeting.notedById,
    ]);
  }

  /** @returns the day on which the meeting was held; undefined when there is no such meeting */
  async deleteMeeting(client: Client, meetingId: string): Promise<CivilDate | undefined> {
    const { rows } = await client.query(
      'DELETE FROM committee_meeting WHERE id = $1 RETURNING held_on::text AS "heldOn"',
      [meetingId],
    );
    return z.array(z.object({ heldOn: civilDate })).parse(rows)[0]?.heldOn;
  }
}
