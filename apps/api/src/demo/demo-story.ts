import { addDays, type CivilDate, datedFrom } from '@registry/domain/calendar';
import { comingPartners, type DemoOrganisation, firstPartners, laterPartners } from './demo-organisations.js';
import { domainOf, switchboardOf } from './demo-persons.js';
import type { DemoStage } from './demo-stage.js';

/** Something that happens at an instant. */
export interface Act {
  readonly at: Date;
  readonly play: (stage: DemoStage) => Promise<void>;
}

type Play = Act['play'];

/** The day on which the registry was set up, and what was known written into it. */
const setUpOn: CivilDate = '2016-07-05';

const withoutPrimary: ReadonlySet<string> = new Set(['Älvhyttans kommun']);

/** On a day, at a quarter of an hour of a working day that depends on the number. */
const on = (day: CivilDate, number: number, play: Play): Act => {
  const minutes = 7 * 60 + ((number * 47) % 32) * 15;
  return { at: new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000), play };
};

const settings = {
  name: 'Partnerskapet för social innovation i Bergslunda',
  shortName: 'PSI Bergslunda',
  website: 'https://partnerskapet.example',
  email: 'samordnare@partnerskapet.example',
  privacyEmail: 'dataskydd@partnerskapet.example',
  county: '18',
  founded: '2015',
} as const;

const titles = [
  'Verksamhetsledare',
  'Utvecklingsstrateg',
  null,
  'Ordförande',
  'Enhetschef',
  null,
  'Projektledare',
] as const;

/** The contacts of a partner, and what it shows the world. */
function people({ name }: DemoOrganisation, index: number, day: CivilDate): Act[] {
  const acts: Act[] = [];
  if (!withoutPrimary.has(name)) {
    acts.push(
      on(day, index + 1, (stage) => stage.addContact(name, index, 'primary', titles[index % titles.length] ?? null)),
    );
  }
  if (index % 3 === 0) acts.push(on(addDays(day, 1), index, (stage) => stage.addContact(name, 100 + index, 'deputy')));
  if (index % 5 === 0)
    acts.push(on(addDays(day, 2), index, (stage) => stage.addContact(name, 200 + index, 'newsletter')));
  if (index % 2 === 0) {
    const domain = domainOf(name);
    const change = {
      website: `https://${domain}`,
      email: `info@${domain}`,
      phone: switchboardOf(index),
      isPublic: true,
    };
    acts.push(on(addDays(day, 3), index, (stage) => stage.change(name, change)));
  }
  return acts;
}

function firstYears(): Act[] {
  return firstPartners.flatMap((organisation, index) => [
    on(setUpOn, 1, (stage) =>
      stage.register(organisation, { status: 'active', effective: organisation.since, channel: 'import' }),
    ),
    ...people(organisation, index, addDays(setUpOn, 1 + (index % 9))),
  ]);
}

/** From the first talk to partner takes four months. */
function joining(organisation: DemoOrganisation, index: number): Act[] {
  const { name, since } = organisation;
  const { effectiveOn, precision } = datedFrom(since);
  if (precision === 'year') {
    const day = addDays(effectiveOn, 70);
    return [
      on(day, index, (stage) => stage.register(organisation, { status: 'active', effective: since })),
      ...people(organisation, index, addDays(day, 1)),
    ];
  }
  const [talked, applied, approved] = [-120, -40, -18].map((days) => addDays(effectiveOn, days)) as [
    string,
    string,
    string,
  ];
  const registered = talked > setUpOn ? talked : addDays(setUpOn, 3);
  return [
    on(registered, index, (stage) => stage.register(organisation, { status: 'in_dialogue', effective: talked })),
    ...people(organisation, index, addDays(registered, 1)),
    on(applied, index + 1, (stage) => stage.step(name, 'applied', applied)),
    on(approved, index + 2, (stage) => stage.step(name, 'approved', approved, 'Beslut i arbetsutskottet.')),
    on(addDays(effectiveOn, 2), index + 3, (stage) => stage.step(name, 'active', since)),
  ];
}

/** What else has happened since 2016. */
const events: readonly Act[] = [
  on('2016-07-01', 0, (stage) => stage.set(settings)),
  on('2017-10-02', 4, (stage) =>
    stage.correct(
      'Ungdomsföreningen Framåt Granvik',
      { status: 'active', effective: '2017-10', reason: null },
      'Stormötet då föreningen valdes in hölls i oktober, inte i september.',
    ),
  ),
  on('2019-08-19', 5, (stage) => stage.handOver('Granviks kommun', 301, { reason: 'Har gått i pension.' })),
  on('2020-11-23', 6, (stage) =>
    stage.note('Studiecirkeln Ugglan', 'Medlemmarna blir färre. Styrelsen funderar på att lägga ned.'),
  ),
  on('2021-01-07', 7, (stage) => stage.step('Studiecirkeln Ugglan', 'ended', '2020-12-31', 'Föreningen är upplöst.')),
  on('2021-01-08', 7, (stage) => stage.endContact('Studiecirkeln Ugglan', 'primary', 'Föreningen är upplöst.')),
  on('2021-02-15', 8, (stage) =>
    stage.reclassify('Kooperativet Glimten', {
      ...{ sector: 'private', legalForm: 'limited_company', effective: '2021-01-01' },
      note: 'Verksamheten har gått över i ett aktiebolag.',
    }),
  ),
  on('2021-05-03', 9, (stage) =>
    stage.handOver('Arbetskooperativet Kugghjulet', 302, { reason: 'Ny verksamhetsledare.' }),
  ),
  on('2022-01-10', 10, (stage) =>
    stage.handOver('Björkfallets kommun', 'deputy', { reason: 'Byter tjänst inom kommunen.' }),
  ),
  on('2022-06-20', 11, (stage) =>
    stage.step('Kulturföreningen Tallkotten', 'ended', '2022-06-30', 'Paus i verksamheten medan lokalen renoveras.'),
  ),
  on('2023-11-06', 12, (stage) =>
    stage.handOver('Stiftelsen Morgonrodnaden', 303, { reason: 'Avliden.', quiet: true }),
  ),
  on('2023-12-18', 13, (stage) =>
    stage.step('Norrhyttans Mekaniska Verkstad AB', 'ended', '2023-12-31', 'Bolaget har flyttat från länet.'),
  ),
  on('2024-01-15', 14, (stage) => stage.step('Kulturföreningen Tallkotten', 'in_dialogue', '2024-01-15')),
  on('2024-02-05', 15, (stage) => stage.step('Kulturföreningen Tallkotten', 'applied', '2024-02-05')),
  on('2024-02-20', 16, (stage) => stage.step('Kulturföreningen Tallkotten', 'approved', '2024-02-20')),
  on('2024-03-04', 17, (stage) => stage.step('Kulturföreningen Tallkotten', 'active', '2024-03-01')),
  on('2024-05-13', 24, (stage) =>
    stage.reclassify('Återbruket Andra Varvet', {
      ...{ sector: 'civil', legalForm: 'economic_association', effective: '2024-05-01' },
      note: 'Verksamheten drivs nu i en ekonomisk förening.',
    }),
  ),
  on('2025-03-10', 22, (stage) => stage.setTarget({ sector: 'private', count: 10, by: '2027-12-31' })),
  on('2025-05-12', 18, (stage) =>
    stage.step('Idrottsalliansen Bergslunda', 'paused', '2025-05', 'Ny styrelse väljs till hösten.'),
  ),
  on('2025-06-16', 19, (stage) =>
    stage.step('Syföreningen Trådrullen', 'ended', '2025-06-30', 'Går upp i Återbruket Andra Varvet.'),
  ),
  on('2026-01-20', 23, (stage) =>
    stage.publish('Årsrapport 2025', 'Till arbetsutskottet och länsstyrelsen.', {
      from: '2015-01-01',
      to: '2025-12-31',
    }),
  ),
  on('2026-01-26', 20, (stage) => stage.step('Hotell Tre Granar AB', 'paused', '2026-02-01', 'Ägarbyte pågår.')),
  on('2026-01-27', 21, (stage) =>
    stage.note('Hotell Tre Granar AB', 'Nya ägaren hör av sig efter sommaren. Ring annars i september.'),
  ),
  // Learned after the annual report: it differs from what is known now.
  on('2026-02-16', 24, (stage) =>
    stage.correct(
      'Norrhyttans Mekaniska Verkstad AB',
      { status: 'ended', effective: '2024-06-30', reason: 'Bolaget har flyttat från länet.' },
      'Utträdet gällde från halvårsskiftet 2024, enligt bolagets brev.',
    ),
  ),
  on('2026-03-16', 25, (stage) =>
    stage.step('Bageriet Surdegskungen AB', 'paused', '2025-09', 'Byggde om hela hösten.'),
  ),
  on('2026-03-17', 26, (stage) => stage.step('Bageriet Surdegskungen AB', 'active', '2026-02-01')),
];

const { prospect, stalled, talking, applied, appliedToo, approved, declined } = comingPartners;

const decided = (stage: DemoStage, name: string, note: string) =>
  stage.tick(name, 'Styrelsen', { doneOn: stage.dayFromNow(-2), note });

/** What happened lately: days before today, so that the demonstration is always in the midst of things. */
const latelyPlays: readonly (readonly [daysAgo: number, play: Play])[] = [
  [400, (stage) => stage.beginChecklists()],
  [190, (stage) => stage.register(stalled, { status: 'in_dialogue', effective: stage.dayFromNow(0) })],
  [189, (stage) => stage.addContact(stalled.name, 401, 'primary')],
  [180, (stage) => stage.tick(stalled.name, 'Kontaktperson')],
  [150, (stage) => stage.register(declined, { status: 'prospect', effective: stage.dayFromNow(0) })],
  [120, (stage) => stage.step(declined.name, 'declined', stage.dayFromNow(0), 'Söker kunder, inte samverkan.')],
  [97, (stage) => stage.register(approved, { status: 'in_dialogue', effective: stage.dayFromNow(0) })],
  [96, (stage) => stage.addContact(approved.name, 402, 'primary', 'Ordförande')],
  [95, (stage) => stage.tick(approved.name, 'Kontaktperson')],
  [88, (stage) => stage.register(appliedToo, { status: 'in_dialogue', effective: stage.dayFromNow(0) })],
  [87, (stage) => stage.addContact(appliedToo.name, 403, 'primary')],
  [86, (stage) => stage.tick(appliedToo.name, 'Kontaktperson')],
  [85, (stage) => stage.assign(appliedToo.name, 'Ledningen')],
  [75, (stage) => stage.register(applied, { status: 'prospect', effective: stage.dayFromNow(0) })],
  [74, (stage) => stage.addContact(applied.name, 404, 'primary')],
  [73, (stage) => stage.tick(applied.name, 'Kontaktperson')],
  [72, (stage) => stage.tick(applied.name, 'Tillfrågad', { notApplicableReason: 'Prenumererar redan.' })],
  [70, (stage) => stage.tick(approved.name, 'Tillfrågad')],
  [48, (stage) => stage.meet()],
  [43, (stage) => decided(stage, approved.name, 'Årsmötesprotokoll § 7, finns i diariet.')],
  [41, (stage) => stage.step(approved.name, 'applied', stage.dayFromNow(0))],
  [34, (stage) => stage.register(talking, { status: 'in_dialogue', effective: stage.dayFromNow(0) })],
  [33, (stage) => stage.addContact(talking.name, 405, 'primary')],
  [32, (stage) => stage.tick(talking.name, 'Kontaktperson')],
  [27, (stage) => stage.step(appliedToo.name, 'applied', stage.dayFromNow(0))],
  [20, (stage) => stage.register(prospect, { status: 'prospect', effective: stage.dayFromNow(0) })],
  [19, (stage) => stage.note(prospect.name, 'Mötte deras hållbarhetschef på mässan. Vill veta mer om utlysningarna.')],
  [
    16,
    (stage) =>
      stage.endContact('Musikföreningen Öppet Ackord', 'primary', 'Har flyttat. Ny kontaktperson väljs på årsmötet.'),
  ],
  [14, (stage) => decided(stage, applied.name, 'Styrelsens protokoll från oktober. Kopia begärd.')],
  [12, (stage) => stage.step(applied.name, 'applied', stage.dayFromNow(0))],
  [9, (stage) => stage.endContact('Bergslunda räddningsförbund', 'primary', 'Har slutat.')],
  [6, (stage) => stage.step(approved.name, 'approved', stage.dayFromNow(0), 'Beslut i arbetsutskottet.')],
  [5, (stage) => stage.step(approved.name, 'active', stage.dayFromNow(30), 'Välkomnas på nästa stormöte.')],
  [4, (stage) => stage.addContact('Bergslunda högskola', 406, 'other', 'Doktorand')],
  [3, (stage) => stage.changeOwnPhone('Arbetskooperativet Kugghjulet', switchboardOf(61))],
  [2, (stage) => stage.note(applied.name, 'Arbetsutskottet tar upp ansökan på nästa möte. Stadgarna saknas än.')],
];

/** Most contacts have confirmed their details within a year, some long ago, some never. */
function confirmations(today: CivilDate): Act[] {
  const roles = ['primary', 'deputy'] as const;
  return [...firstPartners, ...laterPartners].flatMap(({ name }, index) => {
    if (index % 8 === 3) return [];
    const daysAgo = index % 8 === 5 ? 500 + index : 14 + ((index * 37) % 300);
    return roles.map((role) => on(addDays(today, -daysAgo), index, (stage) => stage.confirm(name, role)));
  });
}

/** The whole story until now, in the order of time. */
export function demoStory(now: Date, today: CivilDate): Act[] {
  const acts = [
    ...events,
    ...firstYears(),
    ...laterPartners.flatMap((organisation, index) => joining(organisation, firstPartners.length + index)),
    ...confirmations(today),
    ...latelyPlays.map(([daysAgo, play], index) => on(addDays(today, -daysAgo), index, play)),
  ];
  return acts.filter(({ at }) => at < now).sort((one, other) => one.at.getTime() - other.at.getTime());
}
