import { z } from 'zod';
import { endpoint } from './endpoint.js';

export const health = {
  alive: endpoint({
    id: 'isAlive',
    method: 'GET',
    path: '/health',
    summary: 'The process answers.',
    permission: 'public',
    response: z.object({ status: z.literal('ok') }),
  }),
  ready: endpoint({
    id: 'isReady',
    method: 'GET',
    path: '/ready',
    summary: 'The product can do its work: the database answers and has every migration.',
    permission: 'public',
    response: z.object({ status: z.literal('ok') }),
    errors: ['SERVICE_UNAVAILABLE'],
  }),
};
