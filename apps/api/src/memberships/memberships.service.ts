import { Injectable } from '@nestjs/common';
import type { Actor } from '@registry/domain/access';
import { type DatedOn, datedFrom, type PartialDate } from '@registry/domain/calendar';
import { RegistryError } from '@registry/domain/error';
import { type LegalForm, mayBeIn } from '@registry/domain/legal-form';
import {
  compareRows,
  currentRows,
  type LedgerRefusal,
  type LedgerRow,
  ledgerRow,
  type MembershipHistory,
  type OnboardingStatus,
  type SectorChangeDraft,
  type SectorCorrection,
  type StatusChangeDraft,
  type StatusCorrection,
  sectorRowOn,
  toRegistryError,
} from '@registry/domain/membership';
import type { PartnerDraft } from '@registry/domain/partner';
import type { Sector } from '@registry/domain/sector';
import type { Channel } from '@registry/domain/timeline';
import { v7 as newId } from 'uuid';
import { type PartnerReach, partnersInReach } from '../platform/access/reach.js';
import { changesBetween, HistoryRepository, type RecordedChange } from '../platform/audit/history.repository.js';
import { Clock } from '../platform/clock/clock.js';
import { type Client, Database } from '../platform/database/database.js';
import { ReportNames } from '../published-reports/report-names.service.js';
import { ChecklistGate } from './checklist-gate.service.js';
import type { Ledgers } from './ledger.schema.js';
import {
  type LedgerKind,
  type SectorContent,
  type StatusContent,
  sectorKind,
  statusKind,
  type ToldFields,
} from './ledger-kind.rules.js';
import { MembershipsRepository, type Recorder } from './memberships.repository.js';
import { wasEverSoleTrader } from './partner-period.rules.js';

/** With what a partner's ledgers begin. */
interface MembershipBeginning {
  readonly sector: Sector;
  readonly legalForm: PartnerDraft['legalForm'];
  readonly sectorNote: string | null;
  readonly status: OnboardingStatus;
  readonly effective: PartialDate;
  readonly statusReason: string | null;
}

/** A change of sector of which nobody has said the legal form. */
type SectorWish = Omit<SectorChangeDraft, 'legalForm'> & { readonly legalForm: LegalForm | null | undefined };

/** A correction of either ledger: null withdraws the row. */
interface Correction<Content> {
  readonly replacement: Content | null;
  readonly why: string;
}

/** Lets a row pass, told what stands before it; or refuses. @returns what the history tells besides */
type Gate<Content> = (before: Content | undefined, row: Content) => Promise<RecordedChange[]>;

interface ChangeIds {
  readonly partnerId: string;
  readonly changeId: string;
}

@Injectable()
export class MembershipsService {
  constructor(
    private readonly database: Database,
    private readonly repository: MembershipsRepository,
    private readonly historyRepository: HistoryRepository,
    private readonly clock: Clock,
    private readonly gate: ChecklistGate,
    private readonly reportNames: ReportNames,
  ) {}

  /** Every change of status and sector, superseded ones too. @throws RegistryError RESOURCE_NOT_FOUND */
  async history(actor: Actor, partnerId: string): Promise<MembershipHistory> {
    return this.getLedgers(this.database.client, partnerId, partnersInReach(actor, 'timeline.read'));
  }

  async recordStatus(actor: Actor, partnerId: string, draft: StatusChangeDraft): Promise<MembershipHistory> {
    const content = statusContentOf(draft);
    return this.database.inTransaction((client) =>
      this.recordWithin(client, statusKind, actor, partnerId, content, (before, row) =>
        this.gate.pass(client, partnerId, { before, row, overrideReason: draft.overrideReason ?? null }),
      ),
    );
  }

  async correctStatus(
    actor: Actor,
    ids: ChangeIds,
    { replacement, why }: StatusCorrection,
  ): Promise<MembershipHistory> {
    return this.correct(statusKind, actor, ids, { replacement: replacement && statusContentOf(replacement), why });
  }

  async recordSector(actor: Actor, partnerId: string, draft: SectorChangeDraft): Promise<MembershipHistory> {
    return this.record(sectorKind, actor, partnerId, sectorContentOf(draft));
  }

  /**
   * As {@link recordSector}, in the caller's transaction. Without a legal form the partner keeps the one that they have on
   * the day, unless they come to a sector that it may not be in.
   */
  async recordSectorWithin(client: Client, actor: Actor, partnerId: string, draft: SectorWish): Promise<void> {
    const { legalForm = await this.formKept(client, actor, partnerId, draft), ...rest } = draft;
    await this.recordWithin(client, sectorKind, actor, partnerId, sectorContentOf({ ...rest, legalForm }));
  }

  private async formKept(
    client: Client,
    actor: Actor,
    partnerId: string,
    { sector, effective }: SectorWish,
  ): Promise<LegalForm | null> {
    const { effectiveOn } = datedFrom(effective);
    const { sectorChanges } = await this.lockLedgers(client, actor, partnerId);
    const had = sectorRowOn(sectorChanges, effectiveOn);
    const form = had?.legalForm ?? null;
    return form !== null && (had?.sector === sector || mayBeIn(form, sector)) ? form : null;
  }

  async correctSector(
    actor: Actor,
    ids: ChangeIds,
    { replacement, why }: SectorCorrection,
  ): Promise<MembershipHistory> {
    return this.correct(sectorKind, actor, ids, { replacement: replacement && sectorContentOf(replacement), why });
  }

  /**
   * Begins the ledgers of a partner that the same transaction has just registered. That it was registered, and as what,
   * is for the caller to write into the history.
   *
   * @throws RegistryError EFFECTIVE_DATE_TOO_FAR_AHEAD
   */
  async begin(
    client: Client,
    actor: Pick<Actor, 'userId'> | null,
    channel: Channel,
    partnerId: string,
    { sector, legalForm, sectorNote, status, effective, statusReason }: MembershipBeginning,
  ): Promise<void> {
    const recorder = { userId: actor?.userId ?? null, channel };
    const day = datedFrom(effective);
    const statusRow = ledgerRow({ status, reason: statusReason, ...day }, this.recording());
    const sectorRow = ledgerRow({ sector, legalForm, note: sectorNote, ...day }, this.recording());
    refuseIf(statusKind.checkInsertion([], statusRow, this.clock.today()));
    await this.repository.insert(client, statusKind, partnerId, statusRow, recorder);
    await this.repository.insert(client, sectorKind, partnerId, sectorRow, recorder);
    await this.repository.rewritePeriods(client, [{ partnerId, statuses: [statusRow], sectors: [sectorRow] }]);
  }

  private async record<Content extends DatedOn>(
    kind: LedgerKind<Content>,
    actor: Actor,
    partnerId: string,
    content: Content,
  ): Promise<MembershipHistory> {
    return this.database.inTransaction((client) => this.recordWithin(client, kind, actor, partnerId, content));
  }

  private async recordWithin<Content extends DatedOn>(
    client: Client,
    kind: LedgerKind<Content>,
    actor: Actor,
    partnerId: string,
    content: Content,
    pass: Gate<Content> = async () => [],
  ): Promise<MembershipHistory> {
    const ledgers = await this.lockLedgers(client, actor, partnerId);
    const rows = kind.rowsOf(ledgers);
    const row = ledgerRow(content, this.recording());
    refuseIf(kind.checkInsertion(rows, row, this.clock.today()));

    const before = currentRows(rows).findLast((other) => compareRows(other, row) < 0);
    const also = await pass(before, row);
    const recorder = recorderOf(actor);
    await this.repository.insert(client, kind, partnerId, row, recorder);
    const from = before ? { ...kind.told(before), effective: null } : nothingOf(kind.told(row));
    await this.tell(client, kind, 'recorded', {
      partnerId,
      changeId: row.id,
      recorder,
      from,
      to: kind.told(row),
      also,
    });
    return this.settle(client, partnerId, ledgers);
  }

  private async correct<Content extends DatedOn>(
    kind: LedgerKind<Content>,
    actor: Actor,
    { partnerId, changeId }: ChangeIds,
    { replacement, why }: Correction<Content>,
  ): Promise<MembershipHistory> {
    return this.database.inTransaction(async (client) => {
      const ledgers = await this.lockLedgers(client, actor, partnerId);
      const rows = kind.rowsOf(ledgers);
      const replaced = rows.find(({ id }) => id === changeId);
      const recorded = this.recording();
      const row = replacement && ledgerRow(replacement, recorded, replaced);
      refuseIf(kind.checkReplacement(rows, changeId, row, this.clock.today()));
      if (!replaced) throw new RegistryError('RESOURCE_NOT_FOUND');
      // Saying the same again corrects nothing.
      if (row && kind.isSame(replaced, row)) return ledgers;

      const recorder = recorderOf(actor);
      await this.repository.supersede(client, kind.table, changeId, { at: recorded.recordedAt, by: recorder, why });
      if (row) await this.repository.insert(client, kind, partnerId, row, recorder);
      const from = kind.told(replaced);
      const to = row ? kind.told(row) : nothingOf(from);
      await this.tell(client, kind, row ? 'corrected' : 'withdrawn', { partnerId, changeId, recorder, from, to });
      return this.settle(client, partnerId, ledgers);
    });
  }

  /** Locks the partner, then reads. @throws RegistryError RESOURCE_NOT_FOUND */
  private async lockLedgers(client: Client, actor: Actor, partnerId: string): Promise<Ledgers> {
    const reach = partnersInReach(actor, 'partner.changeMembership');
    if (!(await this.repository.lockPartner(client, partnerId, reach))) throw new RegistryError('RESOURCE_NOT_FOUND');
    return this.getLedgers(client, partnerId, reach);
  }

  private async getLedgers(client: Client, partnerId: string, reach: PartnerReach): Promise<Ledgers> {
    const ledgers = await this.repository.findLedgers(client, partnerId, reach);
    if (!ledgers) throw new RegistryError('RESOURCE_NOT_FOUND');
    return ledgers;
  }

  private async tell(
    client: Client,
    kind: Pick<LedgerKind<never>, 'name' | 'actions'>,
    what: 'recorded' | 'corrected' | 'withdrawn',
    told: {
      partnerId: string;
      changeId: string;
      recorder: Recorder;
      from: ToldFields;
      to: ToldFields;
      also?: RecordedChange[];
    },
  ): Promise<void> {
    await this.historyRepository.append(client, {
      actorId: told.recorder.userId,
      channel: told.recorder.channel,
      action: kind.actions[what],
      partnerId: told.partnerId,
      subjectKind: kind.name,
      subjectId: told.changeId,
      changes: [...changesBetween(told.from, told.to), ...(told.also ?? [])],
    });
  }

  /** Brings what is derived from the ledgers in step with them. */
  private async settle(client: Client, partnerId: string, before: Ledgers): Promise<Ledgers> {
    const ledgers = await this.getLedgers(client, partnerId, null);
    const { statusChanges: statuses, sectorChanges: sectors } = ledgers;
    await this.repository.rewritePeriods(client, [{ partnerId, statuses, sectors }]);
    await this.repository.markChanged(client, partnerId, this.clock.now().toISOString());
    if (wasEverSoleTrader(ledgers) && !wasEverSoleTrader(before)) await this.reportNames.forget(client, partnerId);
    return ledgers;
  }

  private recording(): Pick<LedgerRow, 'id' | 'recordedAt'> {
    return { id: newId(), recordedAt: this.clock.now().toISOString() };
  }
}

const recorderOf = (actor: Actor): Recorder => ({
  userId: actor.userId,
  channel: actor.role === 'member' ? 'member' : 'web',
});

const nothingOf = (told: ToldFields): ToldFields =>
  Object.fromEntries(Object.keys(told).map((field): [string, null] => [field, null]));

function refuseIf(refusal: LedgerRefusal | null): void {
  if (refusal) throw toRegistryError(refusal);
}

const statusContentOf = ({ status, effective, reason }: StatusChangeDraft): StatusContent => ({
  status,
  reason,
  ...datedFrom(effective),
});

const sectorContentOf = ({ sector, legalForm, effective, note }: SectorChangeDraft): SectorContent => ({
  sector,
  legalForm,
  note,
  ...datedFrom(effective),
});
