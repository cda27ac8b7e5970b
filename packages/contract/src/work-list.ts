import { workList as workListView } from '@registry/domain/work-list';
import { endpoint } from './endpoint.js';

export const workList = {
  read: endpoint({
    id: 'readWorkList',
    method: 'GET',
    path: '/work-list',
    summary: 'What waits for a coordinator today, and how the partnership stands.',
    permission: 'workList.read',
    response: workListView,
  }),
};
