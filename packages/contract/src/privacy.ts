import { language } from '@registry/domain/language';
import {
  erasureApproval,
  erasureDraft,
  erasurePreview,
  erasureRequest,
  ownErasure,
  personalDataExport,
  subjectKind,
} from '@registry/domain/privacy';
import { z } from 'zod';
import { endpoint } from './endpoint.js';

const requestParams = z.strictObject({ requestId: z.uuid() });
const subjectParams = z.strictObject({ subjectKind, subjectId: z.string().max(64) });

/** What the registry does with personal data for one purpose, in the words of a language. */
const activity = z.object({
  purpose: z.string(),
  description: z.string(),
  lawfulBasis: z.string(),
  categories: z.array(z.string()),
  retention: z.string(),
  recipients: z.string(),
});

const inLanguage = z.strictObject({ language });

export const privacy = {
  notice: endpoint({
    id: 'readPrivacyNotice',
    method: 'GET',
    path: '/privacy/notice',
    summary: 'The privacy notice, made from the declaration of personal data and the settings.',
    permission: 'public',
    query: inLanguage,
    response: z.object({
      version: z.number().int(),
      controller: z.object({
        name: z.string(),
        number: z.string().nullable(),
        kind: z.enum(['private', 'public']),
        email: z.string().nullable(),
        dpoEmail: z.string().nullable(),
      }),
      activities: z.array(activity),
    }),
  }),
  record: endpoint({
    id: 'readRecordOfProcessing',
    method: 'GET',
    path: '/privacy/record',
    summary: 'The record of processing activities (GDPR art. 30), made from the declaration.',
    permission: 'privacy.read',
    query: inLanguage,
    response: z.object({
      activities: z.array(activity.extend({ columns: z.array(z.string()), security: z.string() })),
    }),
  }),
  myExport: endpoint({
    id: 'exportMyData',
    method: 'GET',
    path: '/my/personal-data',
    summary: 'Everything the registry has about oneself, by purpose.',
    permission: 'signed-in',
    query: inLanguage,
    response: z.array(personalDataExport),
  }),
  exportSubject: endpoint({
    id: 'exportPersonalData',
    method: 'GET',
    path: '/privacy/subjects/:subjectKind/:subjectId/export',
    summary: 'Everything the registry has about one person, to be handed to them.',
    permission: 'privacy.manage',
    params: subjectParams,
    query: inLanguage,
    response: personalDataExport,
  }),
  previewErasure: endpoint({
    id: 'previewErasure',
    method: 'GET',
    path: '/privacy/subjects/:subjectKind/:subjectId/erasure-preview',
    summary: 'What erasing a person would remove and what would stay, and why. Changes nothing.',
    permission: 'privacy.manage',
    params: subjectParams,
    query: inLanguage,
    response: erasurePreview,
  }),
  requests: endpoint({
    id: 'listErasureRequests',
    method: 'GET',
    path: '/privacy/erasures',
    summary: 'Lists requests for erasure, newest first.',
    permission: 'privacy.manage',
    response: z.array(erasureRequest),
  }),
  request: endpoint({
    id: 'requestErasure',
    method: 'POST',
    path: '/privacy/erasures',
    summary: 'Records that a person asked to be erased.',
    permission: 'privacy.manage',
    body: erasureDraft,
    response: erasureRequest,
    status: 201,
    errors: ['ERASURE_PENDING', 'USER_LAST_ADMINISTRATOR'],
  }),
  requestOwn: endpoint({
    id: 'requestOwnErasure',
    method: 'POST',
    path: '/my/erasure',
    summary: 'Asks to be erased oneself.',
    permission: 'signed-in',
    response: erasureRequest,
    status: 201,
    errors: ['ERASURE_PENDING', 'USER_LAST_ADMINISTRATOR'],
  }),
  readOwn: endpoint({
    id: 'readOwnErasure',
    method: 'GET',
    path: '/my/erasure',
    summary: 'One’s own request for erasure that is not done yet, if there is one.',
    permission: 'signed-in',
    response: z.object({ request: ownErasure.nullable() }),
  }),
  cancelOwn: endpoint({
    id: 'cancelOwnErasure',
    method: 'DELETE',
    path: '/my/erasure',
    summary: 'Takes back one’s own request for erasure, if one waits.',
    permission: 'signed-in',
    errors: ['ERASURE_DECIDED'],
  }),
  approve: endpoint({
    id: 'approveErasure',
    method: 'POST',
    path: '/privacy/erasures/:requestId/approval',
    summary: 'Approves an erasure; it is done when the days of grace are over. A public body needs a decision first.',
    permission: 'privacy.manage',
    params: requestParams,
    body: erasureApproval,
    response: erasureRequest,
    errors: ['ERASURE_DECISION_REQUIRED', 'ERASURE_DECIDED'],
  }),
  cancel: endpoint({
    id: 'cancelErasure',
    method: 'POST',
    path: '/privacy/erasures/:requestId/cancellation',
    summary: 'Cancels an erasure that is not done.',
    permission: 'privacy.manage',
    params: requestParams,
    response: erasureRequest,
    errors: ['ERASURE_DECIDED'],
  }),
};
