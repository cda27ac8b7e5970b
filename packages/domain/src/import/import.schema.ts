import { z } from 'zod';
import { instant, partialDate } from '../calendar/index.js';
import { fieldErrorCode } from '../error/index.js';
import { onboardingStatus } from '../membership/status.schema.js';
import { sector } from '../sector/index.js';

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

/** Largest file, in bytes, and most rows that an import takes. */
export const importLimits = { bytes: 5_000_000, rows: 10_000 } as const;

export const importUpload = z
  .strictObject({
    fileName: z.string().min(1).max(255),
    /** The file's bytes, base64. */
    content: z.base64().max(Math.ceil(importLimits.bytes / 3) * 4),
  })
  .meta({ id: 'ImportUpload' });
export type ImportUpload = z.infer<typeof importUpload>;

/** What is wrong (the row is left out) or doubtful (the row is taken) about one row. */
export const importProblem = z
  .object({
    column: importColumn.nullable(),
    code: z.union([fieldErrorCode, z.enum(['ROW_NAME_IN_REGISTRY', 'ROW_NAME_REPEATED', 'ROW_SIMILAR_NAME', 'ROW_SAME_IDENTIFIER', 'SECTOR_UNLIKE_NUMBER'])]),
    severity: z.enum(['error', 'warning']),
    /** The partner or row that it is about. */
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
    counts: z.object({ rows: z.number().int(), ready: z.number().int(), leftOut: z.number().int(), warnings: z.number().int() }),
    rows: z.array(importRow),
  })
  .meta({ id: 'PartnerImport' });
export type PartnerImport = z.infer<typeof partnerImport>;
