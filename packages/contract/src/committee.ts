import { committeeMeeting, committeeMeetingDraft, committeePage, committeeQuery } from '@registry/domain/committee';
import { z } from 'zod';
import { endpoint } from './endpoint.js';

export const committee = {
  read: endpoint({
    id: 'readCommitteePage',
    method: 'GET',
    path: '/committee',
    summary: 'What the working committee has before it: what took effect or was recorded since a day, and what waits.',
    permission: 'committee.read',
    query: committeeQuery,
    response: committeePage,
  }),
  noteMeeting: endpoint({
    id: 'noteCommitteeMeeting',
    method: 'POST',
    path: '/committee/meetings',
    summary: 'Notes that the working committee met. Its decisions are changes of status with that day.',
    permission: 'committee.note',
    body: committeeMeetingDraft,
    response: committeeMeeting,
    status: 201,
    idempotent: true,
    errors: ['COMMITTEE_MEETING_NOTED'],
  }),
  removeMeeting: endpoint({
    id: 'removeCommitteeMeeting',
    method: 'DELETE',
    path: '/committee/meetings/:meetingId',
    summary: 'Removes a meeting that was noted by mistake. The history keeps that it was noted.',
    permission: 'committee.note',
    params: z.strictObject({ meetingId: z.uuid() }),
  }),
};
