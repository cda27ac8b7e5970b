import { describe, expect, it } from '@jest/globals';
import { partnerChange, partnerDraft } from '@registry/domain/partner';
import { changesOf, initialValuesOf, type PartnerFields, tidied } from './partner-changes.rules.js';

const fields = (given: Partial<PartnerFields> = {}): PartnerFields => ({
  name: 'Örebro universitet',
  shortName: null,
  identifiers: [{ scheme: 'SE-ORGNR', value: '2021002924' }],
  country: 'SE',
  municipality: '1880',
  activityAreas: [],
  caseNumber: null,
  tags: ['forskning'],
  website: null,
  email: null,
  phone: '+4619303000',
  postalAddress: { street: 'Fakultetsgatan 1', postcode: '701 82', city: 'Örebro' },
  publicDescription: null,
  isPublic: false,
  ...given,
});

describe('what a change changes', () => {
  it('is nothing where everything is already so, in whatever spelling it comes', () => {
    const change = partnerChange.parse({
      name: ' Örebro  universitet ',
      identifiers: [{ scheme: 'SE-ORGNR', value: '16202100-2924' }],
      phone: '019 – 30 30 00',
      tags: ['forskning', 'forskning'],
      postalAddress: { street: 'Fakultetsgatan 1', postcode: '70182', city: 'Örebro' },
      website: '',
    });
    expect(changesOf(fields(), tidied(change))).toEqual([]);
  });

  it('is told for each field that changed, as people read it', () => {
    const change = partnerChange.parse({
      name: 'Universitetet i Örebro',
      municipality: null,
      identifiers: [],
      tags: ['ö', 'a', 'å', 'a'],
      isPublic: true,
    });
    expect(changesOf(fields(), tidied(change))).toEqual([
      { field: 'name', from: 'Örebro universitet', to: 'Universitetet i Örebro' },
      { field: 'identifiers', from: ['202100-2924'], to: null },
      { field: 'municipality', from: '1880', to: null },
      { field: 'tags', from: ['forskning'], to: ['a', 'å', 'ö'] },
      { field: 'isPublic', from: false, to: true },
    ]);
  });

  it('keeps apart what may tell of a person', () => {
    const change = partnerChange.parse({
      phone: '019-30 30 01',
      email: 'info@example.org',
      postalAddress: { street: null, postcode: '70182', city: 'Örebro' },
      publicDescription: 'Ring Anna.',
    });
    const changes = changesOf(fields(), change);
    expect(changes).toHaveLength(4);
    expect(changes).toEqual(
      expect.arrayContaining([
        { field: 'email', from: null, to: 'info@example.org', isPersonal: true },
        { field: 'phone', from: '019-30 30 00', to: '019-30 30 01', isPersonal: true },
        { field: 'postalAddress', from: 'Fakultetsgatan 1, 701 82 Örebro', to: '701 82 Örebro', isPersonal: true },
        { field: 'publicDescription', from: null, to: 'Ring Anna.', isPersonal: true },
      ]),
    );
  });

  it('is told even where it reads the same', () => {
    const before = fields({
      identifiers: [{ scheme: 'other', value: 'SE202100292401' }],
      postalAddress: { street: 'Örebro', postcode: null, city: null },
    });
    const change = partnerChange.parse({
      identifiers: [{ scheme: 'VAT', value: 'SE202100292401' }],
      postalAddress: { street: '', postcode: '', city: 'Örebro' },
    });
    expect(changesOf(before, tidied(change)).map(({ field }) => field)).toEqual(['identifiers', 'postalAddress']);
  });

  it('is not the order of tags, whatever order the database has for them', () => {
    expect(changesOf(fields({ tags: ['ungdom', 'Ungdom'] }), tidied({ tags: ['Ungdom', 'ungdom'] }))).toEqual([]);
    expect(changesOf(fields({ tags: ['Ungdom', 'ungdom'] }), tidied({ tags: ['Ungdom', 'ungdom'] }))).toEqual([]);
  });
});

it('tells what a partner was registered with, and not what was left out', () => {
  const draft = partnerDraft.parse({
    name: 'Zinkgruvan Mining AB',
    sector: 'private',
    status: 'active',
    effective: '2018',
    municipality: '1882',
    sectorNote: 'Enligt Anna.',
    contact: { name: 'Anna Andersson', role: 'primary' },
  });
  const changes = initialValuesOf(draft);
  expect(Object.fromEntries(changes.map(({ field, to }) => [field, to]))).toEqual({
    name: 'Zinkgruvan Mining AB',
    country: 'SE',
    sector: 'private',
    status: 'active',
    effective: '2018',
    municipality: '1882',
    sectorNote: 'Enligt Anna.',
  });
  expect(changes.filter(({ isPersonal }) => isPersonal).map(({ field }) => field)).toEqual(['sectorNote']);
});
