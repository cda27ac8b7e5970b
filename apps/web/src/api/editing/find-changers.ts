import { partners } from '@registry/contract/partners';
import { compareInstants } from '@registry/domain/calendar';
import { request } from '../request.js';

/**
 * Who changed something of a partner after the moment: names, each once. Only to say it kindly, so a failure or an
 * erased person leaves them unnamed.
 *
 * @param subjectId - the partner's or the contact's id: whose changes are meant.
 */
export async function findChangers(partnerId: string, subjectId: string, since: string): Promise<readonly string[]> {
  try {
    const page = await request(partners.timeline, { params: { partnerId }, query: { limit: 20 } });
    const entries = page.items.filter((entry) => entry.subjectId === subjectId && compareInstants(entry.at, since) > 0);
    return [...new Set(entries.flatMap(({ by }) => (by === null ? [] : [by])))];
  } catch {
    return [];
  }
}
