import type { z } from 'zod';
import { emailAddress, webAddress } from '../address/index.js';
import { addYears, type CivilDate, datedFrom, partialDate } from '../calendar/index.js';
import { checkInput, type FieldErrorCode } from '../error/index.js';
import { identifier, parseOrganisationNumber, suggestFromOrganisationNumber } from '../identifier/index.js';
import { findMunicipality, findMunicipalityByName } from '../municipality/index.js';
import { phone } from '../phone/index.js';
import { foldText, line, normaliseText } from '../text/index.js';
import type { ImportColumn, ImportProblem, ImportRow, PartnerImport } from './import.schema.js';
import { createNameIndex } from './name-index.rules.js';
import { findSector, findStatus } from './words.rules.js';

/** A row as the file has it. */
export interface SourceRow {
  readonly line: number;
  readonly source: Readonly<Partial<Record<ImportColumn, string>>>;
  /** Whether it has cells with something in them beyond the heading. */
  readonly hasSurplus?: boolean;
}

/** A partner that the registry has already. */
export interface RegisteredPartner {
  readonly name: string;
  readonly organisationNumbers: readonly string[];
}

/** What a row is judged against. `find…` answer what a problem is about: a partner's name or a line of the file. */
export interface RowContext {
  readonly today: CivilDate;
  findRegistered(name: string): string | undefined;
  findRepeated(name: string): string | undefined;
  findSimilar(name: string): string | undefined;
  findSameNumber(organisationNumber: string): string | undefined;
}

type ImportedPartner = NonNullable<ImportRow['partner']>;

const nameOfPartner = line(200);

/** Reads the cells of one row, collecting what is wrong with them. */
class CellReader {
  readonly problems: ImportProblem[] = [];

  constructor(private readonly source: SourceRow['source']) {}

  error(column: ImportColumn | null, code: ImportProblem['code'], about: string | null = null): void {
    this.problems.push({ column, code, severity: 'error', about });
  }

  warn(column: ImportColumn | null, code: ImportProblem['code'], about: string): void {
    this.problems.push({ column, code, severity: 'warning', about });
  }

  text(column: ImportColumn): string {
    return normaliseText(this.source[column] ?? '');
  }

  parse<S extends z.ZodType>(column: ImportColumn, schema: S, value: unknown): z.output<S> | null {
    const result = checkInput(schema, value);
    if (result.ok) return result.data;
    this.error(column, result.errors[0]?.code ?? 'FIELD_INVALID');
    return null;
  }

  optional<S extends z.ZodType<string>>(column: ImportColumn, schema: S): string | null {
    const text = this.text(column);
    return text === '' ? null : this.parse(column, schema, text);
  }

  /** A cell that must have something that `find` knows. */
  choice<Value>(column: ImportColumn, find: (text: string) => Value | undefined): Value | null {
    const text = this.text(column);
    const value = text === '' ? undefined : find(text);
    if (value === undefined) this.error(column, text === '' ? 'FIELD_REQUIRED' : 'FIELD_CHOICE_UNKNOWN');
    return value ?? null;
  }
}

function readMunicipality(cells: CellReader): string | null {
  const text = cells.text('municipality');
  if (text === '') return null;
  const found = /^\d{4}$/.test(text) ? findMunicipality(text) : findMunicipalityByName(text);
  if (found === undefined) cells.error('municipality', 'MUNICIPALITY_UNKNOWN' satisfies FieldErrorCode);
  return found?.code ?? null;
}

function readEffective(cells: CellReader, today: CivilDate): string | null {
  const text = cells.text('effective');
  if (text === '') {
    // A day that nobody knows is never replaced by today: that would be a false fact in every report.
    cells.error('effective', 'FIELD_REQUIRED');
    return null;
  }
  const date = cells.parse('effective', partialDate, text);
  if (date !== null && datedFrom(date).effectiveOn > addYears(today, 1)) {
    cells.error('effective', 'ROW_DATE_TOO_FAR_AHEAD');
    return null;
  }
  return date;
}

function readOrganisationNumber(cells: CellReader): string | null {
  const text = cells.text('organisationNumber');
  if (text === '') return null;
  return cells.parse('organisationNumber', identifier, { scheme: 'SE-ORGNR', value: text })?.value ?? null;
}

function compareWithOthers(cells: CellReader, context: RowContext, partner: ImportedPartner): void {
  const registered = context.findRegistered(partner.name);
  const repeated = context.findRepeated(partner.name);
  if (registered !== undefined) cells.error('name', 'ROW_NAME_IN_REGISTRY', registered);
  else if (repeated !== undefined) cells.error('name', 'ROW_NAME_REPEATED', repeated);
  else {
    const similar = context.findSimilar(partner.name);
    if (similar !== undefined) cells.warn('name', 'ROW_SIMILAR_NAME', similar);
  }
  const { organisationNumber } = partner;
  if (organisationNumber === null) return;
  const same = context.findSameNumber(organisationNumber);
  if (same !== undefined) cells.warn('organisationNumber', 'ROW_SAME_IDENTIFIER', same);
  const suggested = suggestFromOrganisationNumber(organisationNumber).sector;
  if (suggested !== null && suggested !== partner.sector) cells.warn('sector', 'SECTOR_UNLIKE_NUMBER', suggested);
}

/**
 * Says what one row will become. An error leaves the row out; a warning does not. A file without a column of statuses
 * lists partners, so its rows are active; a blank cell in such a column is an error.
 */
export function interpretRow({ line, source, hasSurplus }: SourceRow, context: RowContext): ImportRow {
  const cells = new CellReader(source);
  if (hasSurplus) cells.error(null, 'ROW_CELLS_SURPLUS');
  const name = cells.parse('name', nameOfPartner, source.name ?? '');
  const organisationNumber = readOrganisationNumber(cells);
  const sector = cells.choice('sector', findSector);
  const municipality = readMunicipality(cells);
  const status = source.status === undefined ? 'active' : cells.choice('status', findStatus);
  const effective = readEffective(cells, context.today);
  const website = cells.optional('website', webAddress);
  const email = cells.optional('email', emailAddress);
  const telephone = cells.optional('phone', phone);

  const isComplete = name !== null && sector !== null && status !== null && effective !== null;
  const partner = isComplete
    ? { name, organisationNumber, sector, municipality, status, effective, website, email, phone: telephone }
    : null;
  if (partner !== null) compareWithOthers(cells, context, partner);
  const isLeftOut = cells.problems.some(({ severity }) => severity === 'error');
  return { line, source, partner: isLeftOut ? null : partner, problems: cells.problems };
}

/** Says what each row of a file will become beside the partners that there are and the rows above it. */
export function interpretRows(
  rows: readonly SourceRow[],
  registered: readonly RegisteredPartner[],
  today: CivilDate,
): ImportRow[] {
  const names = createNameIndex([
    ...registered.map(({ name }) => name),
    ...rows.flatMap(({ source }) => source.name ?? []),
  ]);
  const registeredNames = new Map<string, string>();
  const holders = new Map<string, string>();
  const lines = new Map<string, string>();
  for (const { name, organisationNumbers } of registered) {
    names.add(name);
    registeredNames.set(foldText(name), name);
    for (const number of organisationNumbers) holders.set(number, name);
  }
  const context: RowContext = {
    today,
    findRegistered: (name) => registeredNames.get(foldText(name)),
    findRepeated: (name) => lines.get(foldText(name)),
    findSimilar: (name) => names.findLike(name),
    findSameNumber: (number) => holders.get(number),
  };
  return rows.map((row) => {
    const interpreted = interpretRow(row, context);
    const { partner } = interpreted;
    if (partner !== null) {
      names.add(partner.name);
      lines.set(foldText(partner.name), String(row.line));
      if (partner.organisationNumber !== null && !holders.has(partner.organisationNumber)) {
        holders.set(partner.organisationNumber, partner.name);
      }
    }
    return interpreted;
  });
}

/** Sums up interpreted rows. */
export function countRows(rows: readonly ImportRow[]): PartnerImport['counts'] {
  const ready = rows.filter(({ partner }) => partner !== null);
  const warnings = ready.filter(({ problems }) => problems.length > 0).length;
  return { rows: rows.length, ready: ready.length, leftOut: rows.length - ready.length, warnings };
}

/** What stands in for a personal number: nothing of it, and refused for the same reason. */
const maskedNumber = '000000-0000';

/** A row that may be stored: without a sole trader's number, which is their personal identity number. */
export function withoutPersonalNumber(row: SourceRow): SourceRow {
  const number = row.source.organisationNumber;
  if (number === undefined) return row;
  const parsed = parseOrganisationNumber(number);
  if (parsed.ok || parsed.reason !== 'sole-trader') return row;
  return { ...row, source: { ...row.source, organisationNumber: maskedNumber } };
}
