import { importCommit, importUpload, partnerImport } from '@registry/domain/import';
import { z } from 'zod';
import { endpoint } from './endpoint.js';

const importParams = z.strictObject({ importId: z.uuid() });

export const imports = {
  upload: endpoint({
    id: 'uploadImport',
    method: 'POST',
    path: '/imports',
    summary: 'Reads a CSV file of partners and says what each row will become. Changes no partner.',
    permission: 'import.run',
    body: importUpload,
    response: partnerImport,
    status: 201,
    errors: ['IMPORT_UNREADABLE', 'REQUEST_TOO_LARGE'],
  }),
  get: endpoint({
    id: 'getImport',
    method: 'GET',
    path: '/imports/:importId',
    summary: 'Reads an uploaded import.',
    permission: 'import.run',
    params: importParams,
    response: partnerImport,
  }),
  commit: endpoint({
    id: 'commitImport',
    method: 'POST',
    path: '/imports/:importId/commit',
    summary: 'Registers the ready rows of an import, all in one transaction. Nothing is sent to anybody.',
    permission: 'import.run',
    params: importParams,
    body: importCommit,
    response: z.object({ registered: z.number().int(), leftOut: z.number().int() }),
    errors: ['IMPORT_ALREADY_COMMITTED', 'IMPORT_OUTDATED'],
  }),
};
