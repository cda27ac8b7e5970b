import {
  membershipHistory,
  sectorChangeDraft,
  sectorCorrection,
  statusChangeDraft,
  statusCorrection,
} from '@registry/domain/membership';
import { z } from 'zod';
import { endpoint } from './endpoint.js';

const partnerParams = z.strictObject({ partnerId: z.uuid() });
const changeParams = z.strictObject({ partnerId: z.uuid(), changeId: z.uuid() });

export const memberships = {
  history: endpoint({
    id: 'readMembershipHistory',
    method: 'GET',
    path: '/partners/:partnerId/membership',
    summary: 'Reads every status and sector change of a partner, the superseded ones too, with their two times.',
    permission: 'timeline.read',
    params: partnerParams,
    response: membershipHistory,
  }),
  recordStatus: endpoint({
    id: 'recordStatusChange',
    method: 'POST',
    path: '/partners/:partnerId/status-changes',
    summary: 'Records a step on the way in, with the day it took effect; it may be backdated.',
    permission: 'partner.changeMembership',
    params: partnerParams,
    body: statusChangeDraft,
    response: membershipHistory,
    status: 201,
    idempotent: true,
    errors: ['STATUS_STEP_NOT_ALLOWED', 'EFFECTIVE_DATE_TOO_FAR_AHEAD', 'CHECKLIST_INCOMPLETE'],
  }),
  correctStatus: endpoint({
    id: 'correctStatusChange',
    method: 'POST',
    path: '/partners/:partnerId/status-changes/:changeId/correction',
    summary: 'Corrects or withdraws a recorded step; the old one stays, marked as superseded.',
    permission: 'partner.changeMembership',
    params: changeParams,
    body: statusCorrection,
    response: membershipHistory,
    status: 201,
    idempotent: true,
    errors: [
      'STATUS_STEP_NOT_ALLOWED',
      'STATUS_CHANGE_SUPERSEDED',
      'STATUS_HISTORY_EMPTY',
      'EFFECTIVE_DATE_TOO_FAR_AHEAD',
    ],
  }),
  recordSector: endpoint({
    id: 'recordSectorChange',
    method: 'POST',
    path: '/partners/:partnerId/sector-changes',
    summary: 'Gives a partner another sector, legal form or both from a day on; earlier reports keep what was before.',
    permission: 'partner.changeMembership',
    params: partnerParams,
    body: sectorChangeDraft,
    response: membershipHistory,
    status: 201,
    idempotent: true,
    errors: ['SECTOR_UNCHANGED', 'EFFECTIVE_DATE_TOO_FAR_AHEAD'],
  }),
  correctSector: endpoint({
    id: 'correctSectorChange',
    method: 'POST',
    path: '/partners/:partnerId/sector-changes/:changeId/correction',
    summary: 'Corrects or withdraws a change of sector or legal form; the old one stays, marked as superseded.',
    permission: 'partner.changeMembership',
    params: changeParams,
    body: sectorCorrection,
    response: membershipHistory,
    status: 201,
    idempotent: true,
    errors: ['SECTOR_UNCHANGED', 'SECTOR_CHANGE_SUPERSEDED', 'SECTOR_HISTORY_EMPTY', 'EFFECTIVE_DATE_TOO_FAR_AHEAD'],
  }),
};
