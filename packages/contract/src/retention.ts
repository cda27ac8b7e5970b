import { retentionRun } from '@registry/domain/privacy';
import { z } from 'zod';
import { endpoint } from './endpoint.js';

const runParams = z.strictObject({ runId: z.uuid() });

export const retention = {
  rehearse: endpoint({
    id: 'rehearseRetention',
    method: 'POST',
    path: '/privacy/retention-runs',
    summary: 'Rehearses the retention rules: who would be erased, and why. Erases nobody.',
    permission: 'privacy.manage',
    response: retentionRun,
    status: 201,
  }),
  runs: endpoint({
    id: 'listRetentionRuns',
    method: 'GET',
    path: '/privacy/retention-runs',
    summary: 'Lists rehearsals and runs of the retention rules, newest first.',
    permission: 'privacy.manage',
    response: z.array(retentionRun),
  }),
  quarantine: endpoint({
    id: 'quarantineRetention',
    method: 'POST',
    path: '/privacy/retention-runs/:runId/quarantine',
    summary: 'Puts a rehearsed run in quarantine. Over the cap, a person must say that they have looked.',
    permission: 'privacy.manage',
    params: runParams,
    body: z.strictObject({ isOverCapApproved: z.boolean(), decisionReference: z.string().trim().max(120).optional() }),
    response: retentionRun,
    errors: ['RETENTION_OVER_CAP', 'RETENTION_STATE_REFUSED', 'ERASURE_DECISION_REQUIRED'],
  }),
  undo: endpoint({
    id: 'undoRetention',
    method: 'POST',
    path: '/privacy/retention-runs/:runId/undo',
    summary: 'Takes a run out of quarantine: nobody in it is erased.',
    permission: 'privacy.manage',
    params: runParams,
    response: retentionRun,
    errors: ['RETENTION_STATE_REFUSED'],
  }),
};
