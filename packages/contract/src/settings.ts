import { partnership, partnershipChange } from '@registry/domain/partnership';
import { endpoint } from './endpoint.js';

export const settings = {
  get: endpoint({
    id: 'getSettings',
    method: 'GET',
    path: '/settings',
    summary: 'Reads the settings of the partnership.',
    permission: 'settings.read',
    response: partnership,
  }),
  change: endpoint({
    id: 'changeSettings',
    method: 'PATCH',
    path: '/settings',
    summary: 'Changes the settings of the partnership; absent fields stay.',
    permission: 'settings.change',
    body: partnershipChange,
    response: partnership,
    ifMatch: true,
  }),
};
