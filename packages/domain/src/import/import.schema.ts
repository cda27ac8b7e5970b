import { z } from 'zod';
import { instant, partialDate } from '../calendar/index.js';
import { fieldErrorCodes } from '../error/index.js';
import { onboardingStatus } from '../membership/status.schema.js';
import { sector } from '../sector/index.js';
import { line } from '../text/index.js';

/** The columns that a partner file can have; a file names them in Swedish or English. */
export const importColumns = [
  'name',
  'organisationNumber',
  'sector',
  'municipality',
  'status',
  'effective',
  'website',
  'email',
  'phone',
] as const;
export const importColumn = z.enum(importColumns).meta({ id: 'ImportColumn' });
export type ImportColumn = z.infer<typeof importColumn>;

/** Largest file, in bytes, and most rows and columns that an import takes. */
export const importLimits = { bytes: 5_000_000, rows: 10_000, columns: 100 } as const;

export const importUpload = z
  .strictObject({
    fileName: line(255),
    /** The file's bytes, base64. */
    content: z.base64().max(Math.ceil(importLimits.bytes / 3) * 4),
  })
  .meta({ id: 'ImportUpload' });
export type ImportUpload = z.infer<typeof importUpload>;

/** Why a file cannot be read at all: `details.reason` of IMPORT_UNREADABLE. */
export const unreadableReasons = [
  /** No row below the heading. */
  'empty',
  /** Not a text: an Excel file, a picture. */
  'binary',
  /** It says that it is Unicode, and is not. */
  'encoding',
  /** Quotation marks that do not match, near `details.line`. */
  'quotes',
  /** No column of names; the first line must be the heading. */
  'heading',
  /** More rows than `details.limit`. */
  'rows',
  /** More columns than `details.limit`. */
  'columns',
] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];

/** What only a whole row, or a row beside others, can have wrong. */
export const rowProblemCodes = [
  /** A partner has that name. */
  'ROW_NAME_IN_REGISTRY',
  /** An earlier row has that name; `about` is its line. */
  'ROW_NAME_REPEATED',
  /** More cells than the heading has: something between two delimiters was meant to be one cell. */
  'ROW_CELLS_SURPLUS',
  /** The day is more than a year ahead. */
  'ROW_DATE_TOO_FAR_AHEAD',
  /** A partner, or an earlier row, has a similar name: `about`. */
  'ROW_SIMILAR_NAME',
  /** A partner, or an earlier row, has the same organisation number: `about`. */
  'ROW_SAME_IDENTIFIER',
  /** The organisation number suggests another sector: `about`. */
  'SECTOR_UNLIKE_NUMBER',
] as const;

/** What is wrong (the row is left out) or doubtful (the row is taken) about one row. */
export const importProblem = z
  .object({
    column: importColumn.nullable(),
    code: z.enum([...fieldErrorCodes, ...rowProblemCodes]),
    severity: z.enum(['error', 'warning']),
    /** The name of the partner, the line of the row, or the sector that it is about. */
    about: z.string().nullable(),
  })
  .meta({ id: 'ImportProblem' });
export type ImportProblem = z.infer<typeof importProblem>;

export const importRow = z
  .object({
    /** Line in the file, the heading being line 1. */
    line: z.number().int(),
    /** What the file says, column by column. */
    source: z.partialRecord(importColumn, z.string()),
    /** What it will become; null when an error leaves the row out. */
    partner: z
      .object({
        name: z.string(),
        organisationNumber: z.string().nullable(),
        sector,
        municipality: z.string().nullable(),
        status: onboardingStatus,
        effective: partialDate,
        website: z.string().nullable(),
        email: z.string().nullable(),
        phone: z.string().nullable(),
      })
      .nullable(),
    problems: z.array(importProblem),
  })
  .meta({ id: 'ImportRow' });
export type ImportRow = z.infer<typeof importRow>;

/** A file that was uploaded and read, and has changed nothing until it is committed. */
export const partnerImport = z
  .object({
    id: z.uuid(),
    fileName: z.string(),
    encoding: z.enum(['utf-8', 'utf-16', 'windows-1252']),
    delimiter: z.enum([';', ',', '\t']),
    uploadedAt: instant,
    committedAt: instant.nullable(),
    /** Headings that no column of ours answers to: said, so that nobody believes they were read. */
    ignoredColumns: z.array(z.string()),
    /** Rows in all, those that will become partners, those left out, and those that will, with a warning. */
    counts: z.object({
      rows: z.number().int(),
      ready: z.number().int(),
      leftOut: z.number().int(),
      warnings: z.number().int(),
    }),
    rows: z.array(importRow),
  })
  .meta({ id: 'PartnerImport' });
export type PartnerImport = z.infer<typeof partnerImport>;

/** Commits an import, if as many rows are ready as the person was shown. */
export const importCommit = z.strictObject({ ready: z.number().int().min(1) }).meta({ id: 'ImportCommit' });
export type ImportCommit = z.infer<typeof importCommit>;
