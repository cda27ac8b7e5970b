import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '@registry/domain/access';
import { addDays, type CivilDate, type PartialDate } from '@registry/domain/calendar';
import { type ChecklistItemChange, requiredOpen } from '@registry/domain/checklist';
import { type Contact, type ContactRole, contactDraft, handOver } from '@registry/domain/contact';
import { type GrowthTargetDraft, publishedReportDraft } from '@registry/domain/growth';
import type { OnboardingStatus, SectorChangeDraft, StatusChangeDraft } from '@registry/domain/membership';
import { type PartnerChange, partnerChange, partnerDraft } from '@registry/domain/partner';
import type { PartnershipChange } from '@registry/domain/partnership';
import type { Channel } from '@registry/domain/timeline';
import { ChecklistsService } from '../checklists/checklists.service.js';
import { CommitteeService } from '../committee/committee.service.js';
import { ContactsService } from '../contacts/contacts.service.js';
import { HandOverService } from '../contacts/hand-over.service.js';
import { GrowthTargetsService } from '../growth-targets/growth-targets.service.js';
import { MembershipsService } from '../memberships/memberships.service.js';
import { NotesService } from '../partners/notes.service.js';
import { PartnersService } from '../partners/partners.service.js';
import type { Clock } from '../platform/clock/clock.js';
import type { Database } from '../platform/database/database.js';
import { PublishedReportsService } from '../published-reports/published-reports.service.js';
import { demoPeople } from '../session/demo-people.js';
import { SettingsService } from '../settings/settings.service.js';
import { DemoRepository } from './demo.repository.js';
import type { DemoOrganisation } from './demo-organisations.js';
import { emailOf, mobileOf, personName } from './demo-persons.js';

const coordinator: Actor = {
  userId: demoPeople.coordinator.id,
  role: demoPeople.coordinator.role,
  partnerIds: [],
  contactIds: [],
};

const staff: Actor = { ...coordinator, userId: demoPeople.staff.id, role: demoPeople.staff.role };

interface Beginning {
  readonly status: OnboardingStatus;
  readonly effective: PartialDate;
  readonly channel?: Channel;
}

/** What can happen in the demonstration's story, in its words; everything goes the way that people's acts go. */
export class DemoStage {
  private readonly partnerIds = new Map<string, string>();
  private hasChecklists = false;
  private readonly users: DemoRepository;
  private readonly partners: PartnersService;
  private readonly contacts: ContactsService;
  private readonly handOvers: HandOverService;
  private readonly memberships: MembershipsService;
  private readonly notes: NotesService;
  private readonly settings: SettingsService;
  private readonly reports: PublishedReportsService;
  private readonly targets: GrowthTargetsService;
  private readonly checklists: ChecklistsService;
  private readonly committee: CommitteeService;

  constructor(
    services: INestApplicationContext,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.users = new DemoRepository(database);
    this.partners = services.get(PartnersService, { strict: false });
    this.contacts = services.get(ContactsService, { strict: false });
    this.handOvers = services.get(HandOverService, { strict: false });
    this.memberships = services.get(MembershipsService, { strict: false });
    this.notes = services.get(NotesService, { strict: false });
    this.settings = services.get(SettingsService, { strict: false });
    this.reports = services.get(PublishedReportsService, { strict: false });
    this.targets = services.get(GrowthTargetsService, { strict: false });
    this.checklists = services.get(ChecklistsService, { strict: false });
    this.committee = services.get(CommitteeService, { strict: false });
  }

  async addUsers(): Promise<void> {
    for (const person of Object.values(demoPeople)) await this.users.addUser(person);
  }

  /** Those who were registered since are for the coordinator to tell. */
  async tellContacts(before: Date): Promise<void> {
    await this.users.markTold(before);
  }

  async set(change: PartnershipChange): Promise<void> {
    await this.settings.change(coordinator, change, (await this.settings.current()).version);
  }

  async register(organisation: DemoOrganisation, { status, effective, channel = 'web' }: Beginning): Promise<void> {
    const { name, sector, legalForm, municipality, tags } = organisation;
    const draft = partnerDraft.parse({ name, sector, legalForm, municipality, tags, status, effective });
    const id = await this.database.inTransaction((client) =>
      this.partners.registerWithin(client, coordinator, channel, draft),
    );
    this.partnerIds.set(name, id);
  }

  async change(name: string, change: PartnerChange): Promise<void> {
    const id = this.idOf(name);
    const { version } = await this.partners.get(coordinator, id);
    await this.partners.change(coordinator, id, version, partnerChange.parse(change));
  }

  async step(
    name: string,
    status: OnboardingStatus,
    effective: PartialDate,
    reason: string | null = null,
  ): Promise<void> {
    if (status === 'active' && this.hasChecklists) await this.finishChecklist(name);
    await this.memberships.recordStatus(coordinator, this.idOf(name), { status, effective, reason });
  }

  /** From today on there are checklists. */
  async beginChecklists(): Promise<void> {
    await this.users.beginChecklists(this.clock.today());
    this.hasChecklists = true;
  }

  /** A step, known by how its words begin, was done today; or whatever else is told of it. */
  async tick(name: string, step: string, change: ChecklistItemChange = { doneOn: this.clock.today() }): Promise<void> {
    const partnerId = this.idOf(name);
    const { current } = await this.checklists.ofPartner(coordinator, partnerId);
    const item = current?.items.find(({ sv }) => sv.startsWith(step));
    if (item === undefined) throw new Error(`The checklist of "${name}" has no step "${step}".`);
    await this.checklists.changeItem(coordinator, { partnerId, stepId: item.stepId }, change, item.version);
  }

  /** The step becomes the coordinator's to see to. */
  async assign(name: string, step: string): Promise<void> {
    await this.tick(name, step, { ownerId: coordinator.userId });
  }

  private async finishChecklist(name: string): Promise<void> {
    const { current } = await this.checklists.ofPartner(coordinator, this.idOf(name));
    for (const { sv } of requiredOpen(current?.items ?? [])) await this.tick(name, sv);
  }

  /** The working committee meets today. */
  async meet(): Promise<void> {
    await this.committee.noteMeeting(coordinator, { heldOn: this.clock.today() });
  }

  async reclassify(name: string, draft: SectorChangeDraft): Promise<void> {
    await this.memberships.recordSector(coordinator, this.idOf(name), draft);
  }

  /** Corrects the day of the latest step to a status. */
  async correct(name: string, replacement: StatusChangeDraft, why: string): Promise<void> {
    const partnerId = this.idOf(name);
    const { statusChanges } = await this.memberships.history(coordinator, partnerId);
    const step = statusChanges.findLast(({ status, supersededAt }) => status === replacement.status && !supersededAt);
    if (step === undefined) return;
    await this.memberships.correctStatus(coordinator, { partnerId, changeId: step.id }, { replacement, why });
  }

  /** Publishes growth by year. */
  async publish(
    title: string,
    note: string,
    range: { readonly from: CivilDate; readonly to: CivilDate },
  ): Promise<void> {
    await this.reports.publish(staff, publishedReportDraft.parse({ title, note, query: range }));
  }

  async setTarget(draft: GrowthTargetDraft): Promise<void> {
    await this.targets.set(coordinator, draft);
  }

  async note(name: string, body: string): Promise<void> {
    await this.notes.write(coordinator, this.idOf(name), { body });
  }

  /** Adds the invented person with this number as a contact. */
  async addContact(name: string, number: number, role: ContactRole, title: string | null = null): Promise<void> {
    const draft = contactDraft.parse({
      ...personAt(name, number),
      role,
      title,
      language: number % 11 === 7 ? 'en' : 'sv',
    });
    await this.contacts.add(coordinator, this.idOf(name), draft);
  }

  async endContact(
    name: string,
    role: ContactRole,
    reason: string,
    endsOn: CivilDate = this.clock.today(),
  ): Promise<void> {
    const contact = await this.findContact(name, role);
    if (contact) await this.contacts.end(coordinator, contact.id, { endsOn, reason }, contact.version);
  }

  /** Hands the primary role over: to the deputy, or to the invented person with this number. */
  async handOver(name: string, to: 'deputy' | number, facts: { reason: string; quiet?: boolean }): Promise<void> {
    const primary = await this.findContact(name, 'primary');
    const deputy = await this.findContact(name, 'deputy');
    if (!primary || (to === 'deputy' && !deputy)) return;
    const successor =
      to === 'deputy' ? { kind: 'existing', contactId: deputy?.id } : { kind: 'new', contact: personAt(name, to) };
    const request = handOver.parse({ on: this.clock.today(), successor, ...facts });
    await this.handOvers.handOver(coordinator, primary.id, request, primary.version);
  }

  /** The contact says that their details are right. */
  async confirm(name: string, role: ContactRole): Promise<void> {
    const contact = await this.findContact(name, role);
    if (contact?.email) await this.contacts.confirmOwn(await this.memberFor(contact), contact.id);
  }

  /** The primary contact changes their own phone number. */
  async changeOwnPhone(name: string, phone: string): Promise<void> {
    const contact = await this.findContact(name, 'primary');
    if (!contact) return;
    // As the schema has it: E.164.
    const e164 = contactDraft.shape.phone.parse(phone);
    await this.contacts.changeOwn(await this.memberFor(contact), contact.id, { phone: e164 }, contact.version);
  }

  dayFromNow(days: number): CivilDate {
    return addDays(this.clock.today(), days);
  }

  private async findContact(name: string, role: ContactRole): Promise<Contact | undefined> {
    const partnerId = this.partnerIds.get(name);
    if (partnerId === undefined) return undefined;
    const contacts = await this.contacts.ofPartner(coordinator, partnerId);
    return contacts.find((contact) => contact.isCurrent && contact.role === role);
  }

  private async memberFor({ id, partnerId, name, email }: Contact): Promise<Actor> {
    const userId = `demo-member-${id}`;
    await this.users.addUser({ id: userId, name, email: (email ?? '').toLowerCase(), role: null });
    return { userId, role: 'member', partnerIds: [partnerId], contactIds: [id] };
  }

  private idOf(name: string): string {
    const id = this.partnerIds.get(name);
    if (id === undefined) throw new Error(`The story has no partner "${name}" yet.`);
    return id;
  }
}

const personAt = (organisation: string, number: number) => {
  const name = personName(number);
  return { name, email: emailOf(name, organisation), phone: mobileOf(number) };
};
