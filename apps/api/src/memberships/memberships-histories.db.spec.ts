import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@registry/domain/access';
import { addYears, partialDateOf } from '@registry/domain/calendar';
import { RegistryError } from '@registry/domain/error';
import {
  derivePeriods,
  type MembershipHistory,
  sectorChangeDraft,
  statusChangeDraft,
} from '@registry/domain/membership';
import { type Attempt, attempt, type Command, commands, historyToday, registered } from '@registry/domain/testing';
import fc from 'fast-check';
import { ChecklistTemplateRepository } from '../checklists/checklist-template.repository.js';
import { ChecklistsRepository } from '../checklists/checklists.repository.js';
import { ChecklistsService } from '../checklists/checklists.service.js';
import { HistoryRepository } from '../platform/audit/history.repository.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { insertPartner } from '../testing/ledgers.js';
import { useTestDatabase } from '../testing/use-test-database.js';
import { MembershipsRepository } from './memberships.repository.js';
import { MembershipsService } from './memberships.service.js';
import { type PartnerPeriod, partnerPeriodsOf } from './partner-period.rules.js';

/** It is always the same day, and every act has a moment of its own. */
class TickingClock extends Clock {
  private ticks = 0;

  override now(): Date {
    this.ticks += 1;
    return new Date(Date.parse(`${historyToday}T08:00:00Z`) + this.ticks);
  }
}

const coordinator: Actor = { userId: 'coordinator', role: 'coordinator', partnerIds: [], contactIds: [] };
const reason = 'Agreed at the meeting.';

/** A partner is registered with one day for both ledgers. */
const beginnings = registered
  .map(({ statuses: [status], sectors: [sector] }) => {
    if (!status || !sector) throw new Error('A partner is registered with a status and a sector.');
    const { effectiveOn, precision } = status;
    return { statuses: [status], sectors: [{ ...sector, effectiveOn, precision }], status, sector };
  })
  .filter(({ status }) => status.effectiveOn <= addYears(historyToday, 1));

/** Corrects nothing: the registry then keeps the row, where the model would supersede it with its like. */
const saysTheSame = ({ added, touched }: Attempt): boolean => {
  const contentOf = (row: object | null) => ({
    ...row,
    id: '',
    recordedAt: '',
    firstRecordedAt: '',
    supersededAt: null,
  });
  return added !== null && touched !== null && JSON.stringify(contentOf(added)) === JSON.stringify(contentOf(touched));
};

describe('memberships, for random histories', () => {
  const testDatabase = useTestDatabase();

  it('accepts what the domain accepts, and keeps the periods that the ledgers mean', async () => {
    const database = new Database(testDatabase.database);
    const clock = new TickingClock();
    const repository = new MembershipsRepository();
    const entries = new HistoryRepository(clock);
    const templates = new ChecklistTemplateRepository();
    const checklists = new ChecklistsService(database, new ChecklistsRepository(), templates, entries, clock);
    const service = new MembershipsService(database, repository, entries, clock, checklists);
    await database.query(
      `INSERT INTO "user" (id, name, email) VALUES ('coordinator', 'Sam Ordnare', 'sam@example.org')`,
    );

    const readPeriods = (partnerId: string): Promise<PartnerPeriod[]> =>
      database.query(
        `SELECT from_on AS "fromOn", until_on AS "untilOn", status, sector, status_change_id AS "statusChangeId",
           sector_change_id AS "sectorChangeId", counting_since AS "countingSince",
           counting_since_precision AS "countingSincePrecision"
         FROM partner_period WHERE partner_id = $1 ORDER BY from_on`,
        [partnerId],
      );

    /** Does what the model tried; `ids` says which stored row is which of the model's. */
    async function act(partnerId: string, tried: Command, { added, touched }: Attempt, ids: Map<string, string>) {
      const effective = added && partialDateOf(added);
      const corrected = touched && { partnerId, changeId: ids.get(touched.id) ?? '' };
      const why = 'It was wrong.';
      if (tried.kind.endsWith('Sector')) {
        const draft = added && sectorChangeDraft.parse({ sector: Reflect.get(added, 'sector'), effective });
        if (corrected) return service.correctSector(coordinator, corrected, { replacement: draft, why });
        return draft && service.recordSector(coordinator, partnerId, draft);
      }
      const draft = added && statusChangeDraft.parse({ status: Reflect.get(added, 'status'), effective, reason });
      if (corrected) return service.correctStatus(coordinator, corrected, { replacement: draft, why });
      return draft && service.recordStatus(coordinator, partnerId, draft);
    }

    const newIdIn = (after: MembershipHistory | null, ids: Map<string, string>): string | undefined => {
      const known = new Set(ids.values());
      return [...(after?.statusChanges ?? []), ...(after?.sectorChanges ?? [])].find(({ id }) => !known.has(id))?.id;
    };

    await fc.assert(
      fc.asyncProperty(beginnings, commands, async ({ status, sector, ...start }, tries) => {
        const partnerId = await insertPartner(database.client);
        const beginning = { status: status.status, sector: sector.sector, effective: partialDateOf(status) };
        const rest = { legalForm: null, sectorNote: null, statusReason: reason };
        await database.inTransaction((client) =>
          service.begin(client, coordinator, 'web', partnerId, { ...beginning, ...rest }),
        );
        const begun = await service.history(coordinator, partnerId);
        const statusIds = new Map([[status.id, begun.statusChanges[0]?.id ?? '']]);
        const sectorIds = new Map([[sector.id, begun.sectorChanges[0]?.id ?? '']]);

        let model: Attempt['history'] = start;
        for (const [index, tried] of tries.entries()) {
          const outcome = attempt(model, tried, index + 1);
          if (outcome.added === null && outcome.touched === null) continue;
          const ids = tried.kind.endsWith('Sector') ? sectorIds : statusIds;
          const done = act(partnerId, tried, outcome, ids);
          if (outcome.refusal) {
            await expect(done).rejects.toMatchObject({ name: RegistryError.name, code: outcome.refusal.code });
            continue;
          }
          const after = await done;
          if (saysTheSame(outcome)) continue;
          model = outcome.history;
          const all = new Map([...[...statusIds].map(prefixed('status')), ...[...sectorIds].map(prefixed('sector'))]);
          const id = newIdIn(after, all);
          if (outcome.added && id) ids.set(outcome.added.id, id);
        }

        const stored = await repository.findLedgers(database.client, partnerId, null);
        const periods = await readPeriods(partnerId);
        expect(periods).toEqual(partnerPeriodsOf(stored?.statusChanges ?? [], stored?.sectorChanges ?? []));
        expect(periods.map(({ fromOn, untilOn, status, sector }) => [fromOn, untilOn, status, sector])).toEqual(
          derivePeriods(model.statuses, model.sectors).map((one) => [one.from, one.until, one.status, one.sector]),
        );
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

const prefixed =
  (kind: string) =>
  ([modelId, id]: [string, string]): [string, string] => [`${kind} ${modelId}`, id];
