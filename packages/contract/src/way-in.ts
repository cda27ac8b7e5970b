import { wayInQuery, wayInReport, wayInRowPage, wayInRowsQuery } from '@registry/domain/way-in';
import { endpoint } from './endpoint.js';

export const wayIn = {
  report: endpoint({
    id: 'readWayIn',
    method: 'GET',
    path: '/way-in',
    summary: 'The way in by sector and start: how many came how far, days in each status, and who is stuck.',
    permission: 'growth.read',
    query: wayInQuery,
    response: wayInReport,
  }),
  rows: endpoint({
    id: 'readWayInRows',
    method: 'GET',
    path: '/way-in/rows',
    summary: 'The attempts or stays behind one figure of the way in; their number is the figure.',
    permission: 'growth.read',
    query: wayInRowsQuery,
    response: wayInRowPage,
  }),
};
