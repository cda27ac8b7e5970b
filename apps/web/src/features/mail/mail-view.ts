import type { MailState } from '@registry/domain/mail';
import { z } from 'zod';

/** Which mail is shown: what waits for a person comes first. */
export const mailViews = ['attention', 'underway', 'sent', 'all'] as const;
export type MailView = (typeof mailViews)[number];

export const statesOf: Readonly<Record<MailView, readonly MailState[] | undefined>> = {
  attention: ['failed', 'uncertain'],
  underway: ['queued', 'claimed', 'handing_over'],
  sent: ['sent'],
  all: undefined,
};

/** What stands in the address of the page. */
export const mailSearch = z.object({
  view: z.enum(mailViews).optional().catch(undefined),
  tab: z.enum(['outgoing', 'previews']).optional().catch(undefined),
});
