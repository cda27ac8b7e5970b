import { Injectable } from '@nestjs/common';
import type { Actor } from '@registry/domain/access';
import type { CivilDate } from '@registry/domain/calendar';
import {
  type ChecklistItem,
  type ChecklistItemChange,
  type ChecklistOwner,
  daysOverdue,
  isSettled,
  itemsOn,
  type OverdueStep,
  type PartnerChecklists,
  progressOf,
  requiredOpen,
  type WayInProgress,
} from '@registry/domain/checklist';
import { RegistryError } from '@registry/domain/error';
import { partnersInReach } from '../platform/access/reach.js';
import { HistoryRepository } from '../platform/audit/history.repository.js';
import { Clock } from '../platform/clock/clock.js';
import { type Client, Database } from '../platform/database/database.js';
import { refuseStale } from '../platform/http/version.js';
import { currentList, storedLists, toChecklists } from './checklist.mapper.js';
import { changedItem, changesOfItem, type ItemState } from './checklist-item.rules.js';
import { ChecklistTemplateRepository } from './checklist-template.repository.js';
import { ChecklistsRepository, type Newcomer, type PartnerLists } from './checklists.repository.js';

/** A partner on the way in, how far it has come, and the steps that are left. */
interface OpenSteps extends WayInProgress {
  readonly open: readonly ChecklistItem[];
}

type Place = { readonly partnerId: string; readonly stepId: string };

@Injectable()
export class ChecklistsService {
  constructor(
    private readonly database: Database,
    private readonly repository: ChecklistsRepository,
    private readonly templates: ChecklistTemplateRepository,
    private readonly history: HistoryRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws RegistryError RESOURCE_NOT_FOUND */
  async ofPartner(actor: Actor, partnerId: string): Promise<PartnerChecklists> {
    const { client } = this.database;
    const found = await this.repository.findLists(client, partnerId, partnersInReach(actor, 'checklist.read'));
    if (found === undefined) throw new RegistryError('RESOURCE_NOT_FOUND');
    const { steps } = await this.templates.get(client);
    return toChecklists(steps, found.periods, found.items, this.clock.today());
  }

  async owners(): Promise<ChecklistOwner[]> {
    return this.repository.owners(this.database.client);
  }

  /** How far everybody on the way in has come. */
  async wayIn(): Promise<WayInProgress[]> {
    return this.openFor(null);
  }

  /** How far these partners have come (null: everybody), and what is left; those not on the way in are left out. */
  async openFor(partnerIds: readonly string[] | null): Promise<OpenSteps[]> {
    const today = this.clock.today();
    const lists = await this.newcomers(today, partnerIds);
    return lists.map(({ partnerId, list }) => ({
      partnerId,
      ...progressOf(list, today),
      open: list.filter((item) => !isSettled(item)),
    }));
  }

  /** The steps of everybody on the way in whose day has passed: longest overdue first. */
  async overdue(): Promise<OverdueStep[]> {
    const today = this.clock.today();
    const lists = await this.newcomers(today, null);
    return lists
      .flatMap(({ list, ...partner }) =>
        list.flatMap((item): OverdueStep[] => {
          const days = daysOverdue(item, today);
          if (days === 0 || item.dueOn === null) return [];
          const { stepId, sv, en, isRequired, dueOn } = item;
          return [{ ...partner, stepId, sv, en, isRequired, dueOn, ownerName: item.owner?.name ?? null, days }];
        }),
      )
      .sort((one, other) => other.days - one.days);
  }

  /**
   * The required steps that hold the partner back from becoming active on the day, in the caller's transaction, which has
   * locked the partner. None when it was not on the way in before that day.
   */
  async heldBackBy(client: Client, partnerId: string, day: CivilDate): Promise<ChecklistItem[]> {
    const found = await this.repository.findLists(client, partnerId, null);
    if (found === undefined) return [];
    const list = storedLists(found.periods, found.items).findLast(({ way }) => way.from <= day);
    const there = found.periods.findLast(({ from }) => from <= day);
    if (list === undefined || there === undefined) return [];
    const { steps } = await this.templates.get(client);
    return requiredOpen(itemsOn(steps, list.stored, { sector: there.sector, begunOn: list.way.from, day }));
  }

  /**
   * Changes a step of the list of today.
   *
   * @throws RegistryError RESOURCE_NOT_FOUND when the partner is not on its way in, or the step not on its list;
   *   VERSION_STALE; REQUEST_INVALID for a day to come, or an owner who cannot be one
   */
  async changeItem(
    actor: Actor,
    { partnerId, stepId }: Place,
    change: ChecklistItemChange,
    version: number,
  ): Promise<ChecklistItem> {
    return this.database.inTransaction(async (client) => {
      const today = this.clock.today();
      const {
        before,
        wayInOn,
        wording: { sv, en },
        read,
      } = await this.lockItem(client, actor, { partnerId, stepId });
      refuseStale(before, version);
      const after = changedItem(before, change, { today, owners: await this.repository.owners(client) });
      const changes = changesOfItem(before, after);
      if (changes.length === 0) return read();
      await this.repository.save(client, partnerId, { ...after, stepId, wayInOn }, this.clock.now());
      for (const { personId, ...told } of changes) {
        await this.history.append(client, {
          actorId: actor.userId,
          channel: 'web',
          action: 'checklist.changed',
          partnerId,
          subjectKind: 'checklist',
          subjectId: stepId,
          ...(personId === undefined ? {} : { personId }),
          changes: [{ field: 'step', from: null, to: { sv, en } }, ...told.changes],
        });
      }
      return read();
    });
  }

  /** Locks the partner and reads one item of its list of today. `read` reads it again as people see it. */
  private async lockItem(
    client: Client,
    actor: Actor,
    { partnerId, stepId }: Place,
  ): Promise<{
    before: ItemState;
    wayInOn: CivilDate;
    wording: Pick<ChecklistItem, 'sv' | 'en'>;
    read: () => Promise<ChecklistItem>;
  }> {
    const reach = partnersInReach(actor, 'checklist.keep');
    if (!(await this.repository.lockPartner(client, partnerId, reach))) throw new RegistryError('RESOURCE_NOT_FOUND');
    const today = this.clock.today();
    const { steps } = await this.templates.get(client);
    const readLists = async () => {
      const found = await this.repository.findLists(client, partnerId, reach);
      if (found === undefined) throw new RegistryError('RESOURCE_NOT_FOUND');
      return found;
    };
    const itemIn = ({ periods, items }: PartnerLists) => {
      const item = toChecklists(steps, periods, items, today).current?.items.find((one) => one.stepId === stepId);
      if (item === undefined) throw new RegistryError('RESOURCE_NOT_FOUND');
      return item;
    };
    const lists = await readLists();
    const item = itemIn(lists);
    const list = currentList(storedLists(lists.periods, lists.items), today);
    const stored = list?.stored.find((one) => one.stepId === stepId);
    return {
      before: { ...item, dueOn: stored?.dueOn ?? null },
      wording: item,
      // Of a list that was begun, the day under which it was begun.
      wayInOn: stored?.wayInOn ?? list?.stored[0]?.wayInOn ?? list?.way.from ?? today,
      read: async () => itemIn(await readLists()),
    };
  }

  private async newcomers(today: CivilDate, partnerIds: readonly string[] | null) {
    const { client } = this.database;
    const { steps } = await this.templates.get(client);
    const found = await this.repository.newcomersOn(client, today, partnerIds);
    return found.map(({ items, begunOn, ...partner }: Newcomer) => ({
      ...partner,
      list: itemsOn(steps, items, { sector: partner.sector, begunOn, day: today }),
    }));
  }
}
