import type { resources } from '@registry/contract/api';
import { everybody, roundDraftOf } from './rounds.js';
import type { RequestParts } from './visitor.js';
import { partnerFile, type World } from './world.js';

/** A request that is right in itself, made about something in the world: whoever may ask it gets an answer. */
type Sample<E> = (world: World) => RequestParts<E>;

/** One for every endpoint of the contract: a new endpoint without a sample does not compile. */
type SampleRequests = {
  readonly [Resource in keyof typeof resources]: {
    readonly [Name in keyof (typeof resources)[Resource]]: Sample<(typeof resources)[Resource][Name]>;
  };
};

const nothing = () => ({});
const partner = ({ partnerId }: World) => ({ params: { partnerId } });
const contactSubject = ({ contactId }: World) => ({
  params: { subjectKind: 'contact' as const, subjectId: contactId },
});
const contact = ({ contactId }: World) => ({ params: { contactId } });
const round = ({ roundId }: World) => ({ params: { roundId } });
const answer = ({ roundId, contactId }: World) => ({ params: { roundId, contactId } });

const report = ({ reportId }: World) => ({ params: { reportId } });
const year2025 = { from: '2025-01-01', to: '2025-12-31' };

const newStep = { sectors: ['civil' as const], sv: 'Avtal', en: 'Agreement', isRequired: true, dueDays: 30 };

/** What `access.spec.ts` sends as everybody. New rows have version 1. */
export const sampleRequests: SampleRequests = {
  partners: {
    list: nothing,
    register: ({ unique }) => ({
      body: { name: `Ny part ${unique}`, sector: 'civil', status: 'prospect', effective: '2026-01' },
    }),
    likenesses: () => ({ query: { name: 'Ny part' } }),
    tags: nothing,
    get: partner,
    change: (world) => ({ ...partner(world), ifMatch: 1, body: { shortName: 'Kort' } }),
    changePublicDetails: (world) => ({ ...partner(world), ifMatch: 1, body: { website: 'https://part.example' } }),
    timeline: partner,
    notes: partner,
    writeNote: (world) => ({ ...partner(world), body: { body: 'En anteckning.' } }),
  },
  contacts: {
    ofPartner: partner,
    add: (world) => ({ ...partner(world), body: { name: 'Ny kontakt', role: 'other' } }),
    get: contact,
    change: (world) => ({ ...contact(world), ifMatch: 1, body: { title: 'Verksamhetschef' } }),
    changeOwn: (world) => ({ ...contact(world), ifMatch: 1, body: { title: 'Verksamhetschef' } }),
    confirmOwn: contact,
    end: (world) => ({ ...contact(world), ifMatch: 1, body: { endsOn: '2026-03-20' } }),
    handOver: (world) => ({
      ...contact(world),
      ifMatch: 1,
      body: { on: '2026-03-20', successor: { kind: 'new', contact: { name: 'Efterträdare' } } },
    }),
  },
  checklists: {
    template: nothing,
    changeTemplate: ({ templateVersion }) => ({ ifMatch: templateVersion, body: { steps: [newStep] } }),
    owners: nothing,
    wayIn: nothing,
    ofPartner: partner,
    changeItem: ({ newcomerId, stepId }) => ({
      params: { partnerId: newcomerId, stepId },
      ifMatch: 1,
      body: { doneOn: '2026-03-10', note: 'Protokollet är i diariet.' },
    }),
  },
  memberships: {
    history: partner,
    recordStatus: (world) => ({ ...partner(world), body: { status: 'paused', effective: '2026-02' } }),
    correctStatus: ({ partnerId, statusChangeId }) => ({
      params: { partnerId, changeId: statusChangeId },
      body: { replacement: { status: 'active', effective: '2019' }, why: 'Fel år.' },
    }),
    recordSector: (world) => ({ ...partner(world), body: { sector: 'private', effective: '2026-02' } }),
    correctSector: ({ partnerId, sectorChangeId }) => ({
      params: { partnerId, changeId: sectorChangeId },
      body: { replacement: { sector: 'public', effective: '2020' }, why: 'Fel sektor.' },
    }),
  },
  growth: {
    report: () => ({ query: year2025 }),
    rows: () => ({ query: { ...year2025, period: '2025-01-01', figure: 'end' } }),
    targets: nothing,
    setTarget: () => ({ body: { sector: 'private', count: 10, by: '2027-12-31' } }),
    removeTarget: ({ targetId }) => ({ params: { targetId } }),
  },
  publishedReports: {
    list: nothing,
    publish: () => ({ body: { title: 'Årsrapport', query: year2025 } }),
    get: report,
    rows: (world) => ({ ...report(world), query: { period: '2025-01-01', figure: 'end' } }),
    compare: report,
  },
  wayIn: {
    report: () => ({ query: { from: '2025-01-01', to: '2025-12-31' } }),
    rows: () => ({ query: { from: '2025-01-01', to: '2025-12-31', figure: 'stuck' } }),
  },
  committee: {
    read: nothing,
    noteMeeting: ({ meetingOn }) => ({ body: { heldOn: meetingOn } }),
    removeMeeting: ({ meetingId }) => ({ params: { meetingId } }),
  },
  workList: { read: nothing },
  search: { find: () => ({ body: { q: 'kum' } }) },
  imports: {
    upload: ({ unique }) => ({ body: partnerFile(`Ny förening ${unique}`) }),
    get: ({ importId }) => ({ params: { importId } }),
    commit: ({ importId }) => ({ params: { importId }, body: { ready: 1 } }),
  },
  settings: {
    get: nothing,
    change: ({ settingsVersion, unique }) => ({ ifMatch: settingsVersion, body: { shortName: unique } }),
  },
  users: {
    list: nothing,
    add: ({ unique }) => ({ body: { name: 'Ny användare', email: `ny-${unique}@example.se`, role: 'staff' } }),
    change: ({ userId }) => ({ params: { userId }, ifMatch: 1, body: { name: 'Nytt namn' } }),
  },
  session: {
    get: nothing,
    requestCode: ({ unique }) => ({ body: { email: `vem-${unique}@example.se` } }),
    signIn: ({ signInEmail, signInCode }) => ({ body: { email: signInEmail, code: signInCode } }),
    signInToDemo: () => ({ body: { role: 'staff' } }),
    demoOutbox: nothing,
    signOut: nothing,
    acceptInvitation: ({ invitationToken, unique }) => ({
      body: { token: invitationToken, name: 'Första administratören', email: `forsta-${unique}@example.se` },
    }),
  },
  selfService: {
    mailPreferences: contact,
    changeMailPreferences: (world) => ({ ...contact(world), body: { muted: ['handed_over'] } }),
    changeEmail: (world) => ({ ...contact(world), body: { email: `ny-${world.unique}@example.se` } }),
    handOverOwn: (world) => ({
      ...contact(world),
      ifMatch: 1,
      body: { on: '2026-03-20', successor: { kind: 'new', contact: { name: 'Efterträdare' } } },
    }),
    leave: (world) => ({ ...contact(world), ifMatch: 1 }),
    sessions: nothing,
    endSession: ({ sessionId }) => ({ params: { sessionId } }),
  },
  emailChange: {
    open: ({ emailChangeSecret }) => ({ body: { secret: emailChangeSecret } }),
    confirm: ({ emailChangeSecret }) => ({ body: { secret: emailChangeSecret } }),
  },
  proposals: {
    propose: (world) => ({ ...partner(world), body: { kind: 'name', value: `Nytt namn ${world.unique}` } }),
    ofPartner: partner,
    list: nothing,
    decide: ({ proposalId }) => ({ params: { proposalId }, body: { decision: 'accepted' } }),
    withdraw: ({ proposalId }) => ({ params: { proposalId } }),
  },
  newsletter: {
    offer: () => ({ query: { language: 'sv' } }),
    subscribe: ({ unique }) => ({
      body: { email: `brev-${unique}@example.se`, language: 'sv', topics: ['newsletter'], wordingVersion: 1 },
    }),
    confirm: ({ confirmSubscriptionSecret }) => ({ body: { secret: confirmSubscriptionSecret } }),
    requestLink: ({ unique }) => ({ body: { email: `brev-${unique}@example.se` } }),
    mine: ({ mySubscriptionSecret }) => ({ body: { secret: mySubscriptionSecret } }),
    changeMine: ({ mySubscriptionSecret }) => ({ body: { secret: mySubscriptionSecret, language: 'en' } }),
    unsubscribe: () => ({ params: { token: 'anything' } }),
    unsubscribePage: () => ({ params: { token: 'anything' } }),
    overview: nothing,
    putTopic: ({ unique }) => ({ body: { key: `t${unique}`, sv: 'Ämne', en: 'Topic', isActive: true } }),
    putWording: () => ({ body: { sv: 'Ja, jag vill.', en: 'Yes, I want it.' } }),
    export: () => ({ params: { topic: 'newsletter' } }),
    import: ({ unique }) => ({
      body: {
        topics: ['newsletter'],
        evidence: 'Lista från stormötet.',
        subscribers: [{ email: `lista-${unique}@example.se`, language: 'sv' }],
      },
    }),
    suppress: ({ unique }) => ({ body: { email: `nej-${unique}@example.se` } }),
  },
  rounds: {
    list: nothing,
    count: () => ({ body: everybody }),
    create: () => ({ body: roundDraftOf() }),
    get: round,
    change: (world) => ({ ...round(world), ifMatch: 1, body: { name: 'Höstens kontroll' } }),
    start: (world) => ({ ...round(world), ifMatch: 1, body: { contacts: 0 } }),
    pause: (world) => ({ ...round(world), ifMatch: 1 }),
    close: (world) => ({ ...round(world), ifMatch: 1 }),
    confirmByPhone: answer,
    noteBounce: (world) => ({ ...answer(world), body: { reason: 'Okänd mottagare.' } }),
    share: nothing,
  },
  detailsCheck: {
    open: ({ detailsSecret }) => ({ body: { secret: detailsSecret } }),
    noteOpened: ({ detailsSecret }) => ({ body: { secret: detailsSecret } }),
    confirm: ({ detailsSecret }) => ({ body: { secret: detailsSecret } }),
    change: ({ detailsSecret }) => ({ body: { secret: detailsSecret, version: 1, change: { title: 'Chef' } } }),
  },
  retention: {
    rehearse: nothing,
    runs: nothing,
    quarantine: ({ retentionRunId }) => ({ params: { runId: retentionRunId }, body: { isOverCapApproved: true } }),
    undo: ({ retentionRunId }) => ({ params: { runId: retentionRunId } }),
  },
  dataProtection: {
    hide: (world) => ({ ...contact(world), body: { isHidden: true } }),
    notices: () => ({ body: { count: 0 } }),
  },
  privacy: {
    notice: () => ({ query: { language: 'sv' } }),
    record: () => ({ query: { language: 'sv' } }),
    myExport: () => ({ query: { language: 'sv' } }),
    exportSubject: (world) => ({ ...contactSubject(world), query: { language: 'sv' } }),
    previewErasure: (world) => ({ ...contactSubject(world), query: { language: 'sv' } }),
    requests: nothing,
    request: ({ contactId }) => ({ body: { subjectKind: 'contact', subjectId: contactId } }),
    requestOwn: nothing,
    readOwn: nothing,
    cancelOwn: nothing,
    approve: ({ erasureId }) => ({ params: { requestId: erasureId }, body: {} }),
    cancel: ({ erasureId }) => ({ params: { requestId: erasureId } }),
  },
  mail: {
    list: nothing,
    sendAgain: ({ failedMailId }) => ({ params: { mailId: failedMailId } }),
    previews: () => ({ params: { kind: 'sign_in_code' }, query: { language: 'sv' } }),
  },
  health: { alive: nothing, ready: nothing },
};
