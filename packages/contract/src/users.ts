import { user, userChange, userDraft } from '@registry/domain/user';
import { z } from 'zod';
import { endpoint } from './endpoint.js';

export const users = {
  list: endpoint({
    id: 'listUsers',
    method: 'GET',
    path: '/users',
    summary: 'Lists administrators, coordinators and staff.',
    permission: 'user.manage',
    response: z.array(user),
  }),
  add: endpoint({
    id: 'addUser',
    method: 'POST',
    path: '/users',
    summary: 'Gives somebody a role; they sign in with a code by e-mail.',
    permission: 'user.manage',
    body: userDraft,
    response: user,
    status: 201,
    errors: ['USER_EMAIL_TAKEN'],
  }),
  change: endpoint({
    id: 'changeUser',
    method: 'PATCH',
    path: '/users/:userId',
    summary: 'Changes a role, or ends or restores access; at once, also for open sessions.',
    permission: 'user.manage',
    params: z.strictObject({ userId: z.string().max(64) }),
    body: userChange,
    response: user,
    ifMatch: true,
    errors: ['USER_LAST_ADMINISTRATOR'],
  }),
};
