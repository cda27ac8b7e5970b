/** Combined they name people who do not exist, in an order that does not repeat within the demonstration. */
const firstNames = [
  'Agneta',
  'Björn',
  'Camilla',
  'Daniel',
  'Elsa',
  'Farid',
  'Gunilla',
  'Håkan',
  'Ingrid',
  'Jamal',
  'Karin',
  'Lars',
  'Maria',
  'Nils',
  'Olga',
  'Per',
  'Ronja',
  'Sven',
  'Tove',
  'Ulf',
  'Vera',
  'Yusuf',
  'Zara',
  'Åsa',
  'Ärla',
  'Örjan',
] as const;
const lastNames = [
  'Almkvist',
  'Bergfors',
  'Cederlöf',
  'Dalhage',
  'Ekström',
  'Fjällmark',
  'Granlund',
  'Hedenstam',
  'Isling',
  'Järvfors',
  'Kvarnström',
  'Lindåker',
  'Månsbo',
  'Norrgård',
  'Olofsdal',
  'Pilbro',
  'Rosenäng',
  'Sjöhage',
  'Tallvik',
  'Ugglefors',
  'Videgård',
  'Ytterås',
  'Åkerblad',
  'Ängsro',
  'Österhed',
] as const;

const at = <Item>(items: readonly [Item, ...Item[]], index: number): Item => items[index % items.length] ?? items[0];

/** The name of the person with this number. */
export const personName = (number: number): string => `${at(firstNames, number)} ${at(lastNames, number)}`;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** A name below `.example`, which nobody can own (RFC 2606). */
export const domainOf = (organisation: string): string => `${plain(organisation.replace(/ AB$/, ''))}.example`;

export const emailOf = (person: string, organisation: string): string =>
  `${person.split(' ').map(plain).join('.')}@${domainOf(organisation)}`;

/** Mobile numbers that are given to nobody: PTS keeps 070-174 06 05 to 99 for books and films. */
export const mobileOf = (number: number): string => `070-174 06 ${String(5 + (number % 95)).padStart(2, '0')}`;

/** Numbers that are given to nobody, in Stockholm, Gothenburg and Malmö: PTS keeps these for books and films too. */
export const switchboardOf = (number: number): string => {
  const last = String(number % 100).padStart(2, '0');
  return at([`08-465 004 ${last}`, `031-390 06 ${last}`, `040-628 04 ${last}`], number);
};
