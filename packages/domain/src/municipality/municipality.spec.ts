import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  counties,
  findCounty,
  findMunicipality,
  findMunicipalityByName,
  municipalities,
  municipalitiesOf,
  municipalityCode,
} from './index.js';

describe('the table of municipalities', () => {
  it('has 290 municipalities in 21 counties', () => {
    expect(municipalities).toHaveLength(290);
    expect(counties).toHaveLength(21);
  });

  it.each([
    ['01', 'Stockholms län', 26],
    ['03', 'Uppsala län', 8],
    ['04', 'Södermanlands län', 9],
    ['05', 'Östergötlands län', 13],
    ['06', 'Jönköpings län', 13],
    ['07', 'Kronobergs län', 8],
    ['08', 'Kalmar län', 12],
    ['09', 'Gotlands län', 1],
    ['10', 'Blekinge län', 5],
    ['12', 'Skåne län', 33],
    ['13', 'Hallands län', 6],
    ['14', 'Västra Götalands län', 49],
    ['17', 'Värmlands län', 16],
    ['18', 'Örebro län', 12],
    ['19', 'Västmanlands län', 10],
    ['20', 'Dalarnas län', 15],
    ['21', 'Gävleborgs län', 10],
    ['22', 'Västernorrlands län', 7],
    ['23', 'Jämtlands län', 8],
    ['24', 'Västerbottens län', 15],
    ['25', 'Norrbottens län', 14],
  ])('county %s is %s with %i municipalities', (code, name, count) => {
    expect(findCounty(code)).toEqual({ code, name });
    expect(municipalitiesOf(code)).toHaveLength(count);
  });

  it('has exactly these in Örebro län', () => {
    expect(municipalitiesOf('18').map(({ code, name }) => `${code} ${name}`)).toEqual([
      '1814 Lekeberg',
      '1860 Laxå',
      '1861 Hallsberg',
      '1862 Degerfors',
      '1863 Hällefors',
      '1864 Ljusnarsberg',
      '1880 Örebro',
      '1881 Kumla',
      '1882 Askersund',
      '1883 Karlskoga',
      '1884 Nora',
      '1885 Lindesberg',
    ]);
  });

  it('is ascending by code, each code four digits that begin with an existing county', () => {
    const codes = municipalities.map(({ code }) => code);

    expect(codes).toEqual(codes.toSorted());
    expect(counties.map(({ code }) => code)).toEqual(counties.map(({ code }) => code).toSorted());
    for (const { code, countyCode } of municipalities) {
      expect(code).toMatch(/^\d{4}$/);
      expect(findCounty(countyCode)).toBeDefined();
    }
  });

  it('names each once, spelt with letters that Swedish names have', () => {
    expect(new Set(municipalities.map(({ code }) => code)).size).toBe(290);
    expect(new Set(municipalities.map(({ name }) => name)).size).toBe(290);
    for (const { name } of municipalities) expect(name).toMatch(/^[A-ZÅÄÖ][a-zåäö]+([ -][A-ZÅÄÖ][a-zåäö]+)?$/);
    for (const { name } of municipalities) expect(name).toBe(name.normalize('NFC'));
  });
});

describe('findMunicipality', () => {
  it('finds by code and knows no others', () => {
    expect(findMunicipality('1880')).toEqual({ code: '1880', name: 'Örebro', countyCode: '18' });
    expect(findMunicipality('1899')).toBeUndefined();
    expect(findMunicipality('constructor')).toBeUndefined();
  });
});

describe('findMunicipalityByName', () => {
  it.each([
    ['Örebro', '1880'],
    ['ÖREBRO', '1880'],
    ['O\u0308rebro', '1880'],
    [' Örebro kommun ', '1880'],
    ['Askersunds kommun', '1882'],
    ['Laxå kommun', '1860'],
    ['Ljusnarsbergs\u00a0kommun', '1864'],
    ['Hällefors kommun', '1863'],
    ['Torsås kommun', '0834'],
    ['Göteborgs stad', '1480'],
    ['Falu kommun', '2080'],
    ['Region Gotland', '0980'],
    ['Upplands Bro', '0139'],
    ['malung-sälens kommun', '2023'],
    ['Habo kommun', '0643'],
    ['Håbo kommun', '0305'],
  ])('reads %s as %s', (name, code) => {
    expect(findMunicipalityByName(name)?.code).toBe(code);
  });

  it.each(['', 'kommun', 'Örebro län', 'Örebro universitet', 'Askersunds', 'constructor'])(
    'does not know %p',
    (name) => {
      expect(findMunicipalityByName(name)).toBeUndefined();
    },
  );

  it('finds every municipality under its name, alone and in the genitive', () => {
    for (const { code, name } of municipalities) {
      const genitive = /[sx]$/.test(name) ? name : `${name}s`;
      expect(findMunicipalityByName(name)?.code).toBe(code);
      expect(findMunicipalityByName(`${name} kommun`)?.code).toBe(code);
      expect(findMunicipalityByName(`${genitive} kommun`)?.code).toBe(code);
    }
  });
});

describe('municipalityCode', () => {
  it('takes the code of a municipality and refuses others once, with a code of ours', () => {
    expect(municipalityCode.parse('0114')).toBe('0114');
    for (const wrong of ['114', '9999', '18', 'Örebro', '']) {
      expect(municipalityCode.safeParse(wrong).error?.issues.map(({ message }) => message)).toEqual([
        'MUNICIPALITY_UNKNOWN',
      ]);
    }
  });

  it('has a JSON Schema', () => {
    expect(z.toJSONSchema(municipalityCode, { io: 'input' })).toMatchObject({
      $defs: { MunicipalityCode: { type: 'string', pattern: '^\\d{4}$' } },
    });
  });
});
