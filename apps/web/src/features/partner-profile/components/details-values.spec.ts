import { describe, expect, test } from '@jest/globals';
import type { Partner } from '@registry/domain/partner';
import { partnerChange } from '@registry/domain/partner';
import { changedFields } from '../../../api/editing/three-way-merge.rules.js';
import { detailsBody, detailsValues } from './details-values.js';

const partner: Partner = {
  id: '01890000-0000-7000-8000-000000000001',
  version: 1,
  name: 'Föreningen Öppna Grinden',
  shortName: null,
  identifiers: [{ scheme: 'SE-ORGNR', value: '2120002981', display: '212000-2981' }],
  country: 'SE',
  sector: 'civil',
  legalForm: null,
  sectorNote: null,
  sectorSince: { effectiveOn: '2016-01-01', precision: 'year' },
  status: 'active',
  statusSince: { effectiveOn: '2016-01-01', precision: 'year' },
  planned: null,
  partnerSince: { effectiveOn: '2016-01-01', precision: 'year' },
  municipality: '1880',
  activityAreas: ['18'],
  website: null,
  email: null,
  phone: { e164: '+46196027394', display: '019-602 73 94' },
  postalAddress: { street: null, postcode: '702 10', city: 'Örebro' },
  publicDescription: null,
  isPublic: false,
  caseNumber: null,
  tags: [],
  confirmedOn: null,
  registeredAt: '2016-07-05T08:00:00Z',
  updatedAt: '2016-07-05T08:00:00Z',
};

describe('the details in a form', () => {
  test('are what is stored: sent back untouched they are accepted, and say the same', () => {
    const sent = partnerChange.parse(detailsBody(detailsValues(partner)));
    expect(sent).toMatchObject({
      name: partner.name,
      shortName: null,
      identifiers: [{ scheme: 'SE-ORGNR', value: '2120002981' }],
      phone: '+46196027394',
      postalAddress: partner.postalAddress,
      website: null,
    });
  });

  test('send only the field that was changed', () => {
    const values = detailsValues(partner);
    const changed = changedFields(values, { ...values, website: 'grinden.example' });
    expect(detailsBody(changed)).toEqual({ website: 'grinden.example' });
  });

  test('send no number for a row that was left blank', () => {
    const identifiers = [...detailsValues(partner).identifiers, { scheme: 'LEI' as const, value: '  ' }];
    expect(detailsBody({ identifiers })).toEqual({ identifiers: [{ scheme: 'SE-ORGNR', value: '212000-2981' }] });
  });
});
