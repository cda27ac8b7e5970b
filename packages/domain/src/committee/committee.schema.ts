import { z } from 'zod';
import { civilDate, datedOn, instant } from '../calendar/index.js';
import { onboardingStatus } from '../membership/index.js';
import { sector } from '../sector/index.js';
import { newsTimings } from './news.rules.js';

/** So many days the page looks back when no meeting has been noted: the committee meets every third week. */
export const committeeDays = 21;

/** Since which day; the last meeting when absent. */
export const committeeQuery = z.strictObject({ since: civilDate.optional() });
export type CommitteeQuery = z.infer<typeof committeeQuery>;

export const committeeMeetingDraft = z.strictObject({ heldOn: civilDate }).meta({ id: 'CommitteeMeetingDraft' });
export type CommitteeMeetingDraft = z.infer<typeof committeeMeetingDraft>;

/** A meeting of the working committee that was held. */
export const committeeMeeting = z
  .object({
    id: z.uuid(),
    heldOn: civilDate,
    notedAt: instant,
    /** Null when the person is gone. */
    notedBy: z.string().nullable(),
  })
  .meta({ id: 'CommitteeMeeting' });
export type CommitteeMeeting = z.infer<typeof committeeMeeting>;

const partnerRef = {
  partnerId: z.uuid(),
  /** Null for a sole trader, whose name is a person's: this page is printed and handed round. */
  name: z.string().nullable(),
  sector,
  /** Where it stands today. */
  status: onboardingStatus,
};

/** One change of status that the committee has not seen. */
export const committeeNews = z
  .object({
    ...partnerRef,
    changeId: z.uuid(),
    /** The status before; null for a partner that begins with this one. */
    from: onboardingStatus.nullable(),
    to: onboardingStatus,
    effective: datedOn,
    /** The day on which the registry learned of it, as it says now. */
    recordedOn: civilDate,
    reason: z.string().nullable(),
    timing: z.enum(newsTimings),
  })
  .meta({ id: 'CommitteeNews' });
export type CommitteeNews = z.infer<typeof committeeNews>;

/** One that waits for something, and for how many days. */
export const committeeWaiting = z
  .object({ ...partnerRef, since: datedOn, days: z.number().int() })
  .meta({ id: 'CommitteeWaiting' });
export type CommitteeWaiting = z.infer<typeof committeeWaiting>;

/** What the working committee has before it: what has happened since a day, and what waits today. */
export const committeePage = z
  .object({
    today: civilDate,
    since: civilDate,
    /** Why that day: somebody asked for it, the last meeting was held then, or no meeting has been noted. */
    sinceFrom: z.enum(['asked', 'meeting', 'default']),
    /** What was recorded after this moment is news too: the end of the day, or earlier when the meeting was noted. */
    recordedAfter: instant,
    stalledAfterDays: z.number().int(),
    /** The latest meetings, newest first. */
    meetings: z.array(committeeMeeting),
    /** Began their way in. */
    started: z.array(committeeNews),
    /** Applied, not yet decided: longest waiting first. */
    applications: z.array(committeeWaiting),
    /** On the way in otherwise, with no step for longer than the setting says: longest first. */
    stalled: z.array(committeeWaiting),
    /** Every further step on the way in, decisions among them, by day. */
    decided: z.array(committeeNews),
    joined: z.array(committeeNews),
    left: z.array(committeeNews),
    /** Counting partners without a primary contact today. */
    withoutPrimaryContact: z.array(z.object({ ...partnerRef, lastContactEndedOn: civilDate.nullable() })),
  })
  .meta({ id: 'CommitteePage' });
export type CommitteePage = z.infer<typeof committeePage>;
