import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@registry/domain/access';
import { addYears, type Instant, partialDateOf } from '@registry/domain/calendar';
import { RegistryError } from '@registry/domain/error';
import {
  derivePeriods,
  type MembershipHistory,
  rowsKnownAt,
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
import { PublishedReportsRepository } from '../published-reports/published-reports.repository.js';
import { ReportNames } from '../published-reports/report-names.service.js';
import { insertPartner } from '../testing/ledgers.js';
import { useTestDatabase } from '../testing/use-test-database.js';
import { ChecklistGate } from './checklist-gate.service.js';
import { MembershipsRepository } from './memberships.repository.js';
import { MembershipsService } from './memberships.service.js';
import { type PartnerPeriod, partnerPeriodsOf } from './partner-period.rules.js';
import { PeriodDerivation } from './period-derivation.service.js';

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
    const names = new ReportNames(new PublishedReportsRepository());
    const service = new MembershipsService(database, repository, entries, clock, new ChecklistGate(checklists), names);
    await database.query(
      `INSERT INTO "user" (id, name, email) VALUES ('coordinator', 'Sam Ordnare', 'sam@example.org')`,
    );

    const periodColumns = `from_on AS "fromOn", until_on AS "untilOn", status, status_precision AS "statusPrecision",
      sector, legal_form AS "legalForm", was_status AS "wasStatus", was_sector AS "wasSector",
      was_legal_form AS "wasLegalForm", status_change_id AS "statusChangeId", sector_change_id AS "sectorChangeId",
      counting_since AS "countingSince", counting_since_precision AS "countingSincePrecision"`;
    const readPeriods = (partnerId: string): Promise<PartnerPeriod[]> =>
      database.query(`SELECT ${periodColumns} FROM partner_period WHERE partner_id = $1 ORDER BY from_on`, [partnerId]);
    const readKnownAt = (partnerId: string, at: Instant): Promise<PartnerPeriod[]> =>
      database.query(
        `SELECT ${periodColumns} FROM partner_period WHERE partner_id = $1 AND known_from <= $2
         UNION ALL
         SELECT ${periodColumns} FROM partner_period_past
         WHERE partner_id = $1 AND known_from <= $2 AND known_until > $2
         ORDER BY 1`,
        [partnerId, at],
      );
    const readEverything = async () => [
      await database.query('SELECT * FROM partner_period ORDER BY partner_id, from_on'),
      await database.query('SELECT * FROM partner_period_past ORDER BY partner_id, from_on, known_from'),
      await readSums(),
    ];
    const readSums = async () => {
      const rows = await database.query<Record<string, unknown>>(
        `SELECT month, sector, sum(delta)::int AS delta, sum(paused_delta)::int AS paused, sum(joined)::int AS joined,
           sum("left")::int AS left, sum(moved_in)::int AS "in", sum(moved_out)::int AS out, sum(imprecise)::int AS imprecise
         FROM growth_sum GROUP BY month, sector ORDER BY month, sector`,
      );
      return rows.filter((row) => Object.values(row).some((value) => typeof value === 'number' && value !== 0));
    };
    /** As an upgrade leaves it: what is known now, and nothing of before. */
    const forgetThePast = () =>
      database.inTransaction(async (client) => {
        await client.query('ALTER TABLE partner_period DISABLE TRIGGER USER');
        await client.query("UPDATE partner_period SET known_from = '-infinity'");
        await client.query('ALTER TABLE partner_period ENABLE TRIGGER USER');
        await client.query('DELETE FROM partner_period_past');
      });

    /** Does what the model tried; `ids` says which stored row is which of the model's. */
    async function act(partnerId: string, tried: Command, { added, touched }: Attempt, ids: Map<string, string>) {
      const effective = added && partialDateOf(added);
      const corrected = touched && { partnerId, changeId: ids.get(touched.id) ?? '' };
      const why = 'It was wrong.';
      if (tried.kind.endsWith('Sector')) {
        const draft =
          added &&
          sectorChangeDraft.parse({
            sector: Reflect.get(added, 'sector'),
            legalForm: Reflect.get(added, 'legalForm'),
            effective,
          });
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
        const rest = { legalForm: sector.legalForm, sectorNote: null, statusReason: reason };
        await database.inTransaction((client) =>
          service.begin(client, coordinator, 'web', partnerId, { ...beginning, ...rest }),
        );
        const begun = await service.history(coordinator, partnerId);
        const statusIds = new Map([[status.id, begun.statusChanges[0]?.id ?? '']]);
        const sectorIds = new Map([[sector.id, begun.sectorChanges[0]?.id ?? '']]);

        let model: Attempt['history'] = start;
        const moments = [{ at: clock.now().toISOString(), periods: await readPeriods(partnerId) }];
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
          moments.push({ at: clock.now().toISOString(), periods: await readPeriods(partnerId) });
        }

        const stored = await repository.findLedgers(database.client, partnerId, null);
        const periods = await readPeriods(partnerId);
        expect(periods).toEqual(partnerPeriodsOf(stored?.statusChanges ?? [], stored?.sectorChanges ?? []));
        expect(periods.map((one) => [one.fromOn, one.untilOn, one.status, one.sector, one.legalForm])).toEqual(
          derivePeriods(model.statuses, model.sectors).map((one) => [
            ...[one.from, one.until, one.status, one.sector, one.legalForm],
          ]),
        );
        // What was known at each moment is still known to have been, and is what the ledgers say of it.
        for (const known of moments) {
          expect(await readKnownAt(partnerId, known.at)).toEqual(known.periods);
          const statuses = rowsKnownAt(stored?.statusChanges ?? [], known.at);
          const sectors = rowsKnownAt(stored?.sectorChanges ?? [], known.at);
          expect(known.periods).toEqual(partnerPeriodsOf(statuses, sectors));
        }
      }),
      { numRuns: 25 },
    );

    const everything = await readEverything();
    await forgetThePast();
    await new PeriodDerivation(database, repository).onModuleInit();
    expect(await readEverything()).toEqual(everything);
    expect(everything[1]?.length).toBeGreaterThan(20);
  }, 60_000);
});

const prefixed =
  (kind: string) =>
  ([modelId, id]: [string, string]): [string, string] => [`${kind} ${modelId}`, id];
