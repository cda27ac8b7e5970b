import { growthQuery, growthReport } from '@registry/domain/growth';
import { endpoint } from './endpoint.js';

export const growth = {
  report: endpoint({
    id: 'readGrowth',
    method: 'GET',
    path: '/growth',
    summary: 'Growth by sector: partners at the start and end of each period, joined, left and moved.',
    permission: 'growth.read',
    query: growthQuery,
    response: growthReport,
  }),
};
