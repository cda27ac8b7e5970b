import { z } from 'zod';
import { instant } from '../calendar/index.js';
import { pageQuery } from '../list/index.js';

/** Through which door a change came. */
export const channels = ['web', 'import', 'member', 'system'] as const;
export const channel = z.enum(channels).meta({ id: 'Channel' });
export type Channel = z.infer<typeof channel>;

/** What happened, as the append-only history names it. */
export const historyActions = [
  'partner.registered',
  'partner.changed',
  'status.recorded',
  'status.corrected',
  'status.withdrawn',
  'sector.recorded',
  'sector.corrected',
  'sector.withdrawn',
  'contact.added',
  'contact.changed',
  'contact.ended',
  'contact.handedOver',
  'contact.confirmed',
  'contact.erased',
  'proposal.made',
  'proposal.accepted',
  'proposal.refused',
  'proposal.withdrawn',
  'checklist.changed',
  'checklist.templateChanged',
  'round.created',
  'round.changed',
  'round.started',
  'round.paused',
  'round.resumed',
  'round.closed',
  'round.callNoted',
  'round.bounceNoted',
  'note.written',
  'settings.changed',
  'user.added',
  'user.changed',
  'import.committed',
  'mail.sentAgain',
  'report.published',
  'target.set',
  'target.removed',
  'meeting.noted',
  'meeting.removed',
] as const;
export const historyAction = z.enum(historyActions).meta({ id: 'HistoryAction' });
export type HistoryAction = z.infer<typeof historyAction>;

/** One changed field: its name in the API, and its value before and after as people read it. */
export const fieldChange = z
  .object({ field: z.string(), from: z.unknown(), to: z.unknown() })
  .meta({ id: 'FieldChange' });
export type FieldChange = z.infer<typeof fieldChange>;

export const timelineEntry = z
  .object({
    id: z.string(),
    at: instant,
    /** Name of who did it; null when that was the system or somebody who has been erased. */
    by: z.string().nullable(),
    channel,
    action: historyAction,
    subjectId: z.string(),
    /** The contact or other thing that the entry is about, when it is not the partner itself; null for the erased. */
    subjectName: z.string().nullable(),
    changes: z.array(fieldChange),
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof timelineEntry>;

export const timelineQuery = z.strictObject(pageQuery);
