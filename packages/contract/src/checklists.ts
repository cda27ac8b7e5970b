import {
  checklistItem,
  checklistItemChange,
  checklistOwner,
  checklistTemplate,
  checklistTemplateChange,
  partnerChecklists,
  wayInProgress,
} from '@registry/domain/checklist';
import { z } from 'zod';
import { endpoint } from './endpoint.js';

export const checklists = {
  template: endpoint({
    id: 'readChecklistTemplate',
    method: 'GET',
    path: '/checklists/template',
    summary: 'Reads the steps of the way in, by sector: those in use in order, then the retired ones.',
    permission: 'checklist.read',
    response: checklistTemplate,
  }),
  changeTemplate: endpoint({
    id: 'changeChecklistTemplate',
    method: 'PUT',
    path: '/checklists/template',
    summary: 'Says which steps are in use, in order. Steps that are left out are retired; a retired one may come back.',
    permission: 'settings.change',
    body: checklistTemplateChange,
    response: checklistTemplate,
    ifMatch: true,
  }),
  owners: endpoint({
    id: 'listChecklistOwners',
    method: 'GET',
    path: '/checklists/owners',
    summary: 'Lists who can see to a step: coordinators and administrators.',
    permission: 'checklist.keep',
    response: z.array(checklistOwner),
  }),
  wayIn: endpoint({
    id: 'listWayInProgress',
    method: 'GET',
    path: '/checklists/way-in',
    summary: 'How far everybody on the way in has come.',
    permission: 'checklist.read',
    response: z.array(wayInProgress),
  }),
  ofPartner: endpoint({
    id: 'readPartnerChecklists',
    method: 'GET',
    path: '/partners/:partnerId/checklists',
    summary: 'Reads the list of the way in that goes on, and those kept from earlier ones.',
    permission: 'checklist.read',
    params: z.strictObject({ partnerId: z.uuid() }),
    response: partnerChecklists,
  }),
  changeItem: endpoint({
    id: 'changeChecklistItem',
    method: 'PATCH',
    path: '/partners/:partnerId/checklist/:stepId',
    summary: 'Changes a step of the way in that goes on: done, owner, due day, note; absent fields stay.',
    permission: 'checklist.keep',
    params: z.strictObject({ partnerId: z.uuid(), stepId: z.uuid() }),
    body: checklistItemChange,
    response: checklistItem,
    ifMatch: true,
  }),
};
