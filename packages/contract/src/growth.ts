import {
  growthQuery,
  growthReport,
  growthRowPage,
  growthRowsQuery,
  growthTarget,
  growthTargetDraft,
  publishedComparison,
  publishedReport,
  publishedReportDraft,
  publishedReportSummary,
  publishedRowsQuery,
} from '@registry/domain/growth';
import { z } from 'zod';
import { endpoint } from './endpoint.js';

const reportParams = z.strictObject({ reportId: z.uuid() });

export const growth = {
  report: endpoint({
    id: 'readGrowth',
    method: 'GET',
    path: '/growth',
    summary:
      'Growth by sector: partners at the start and end of each period, joined, left and moved, with definitions.',
    permission: 'growth.read',
    query: growthQuery,
    response: growthReport,
  }),
  rows: endpoint({
    id: 'readGrowthRows',
    method: 'GET',
    path: '/growth/rows',
    summary: 'The partners behind one figure of a growth report; their number is the figure.',
    permission: 'growth.read',
    query: growthRowsQuery,
    response: growthRowPage,
  }),
  targets: endpoint({
    id: 'listGrowthTargets',
    method: 'GET',
    path: '/growth/targets',
    summary: 'Lists how many partners the partnership wants to be by when, and how far it has come.',
    permission: 'growth.read',
    response: z.array(growthTarget),
  }),
  setTarget: endpoint({
    id: 'setGrowthTarget',
    method: 'POST',
    path: '/growth/targets',
    summary: 'Sets a target: so many partners, of a sector or together, by a day.',
    permission: 'growth.setTarget',
    body: growthTargetDraft,
    response: growthTarget,
    status: 201,
    idempotent: true,
  }),
  removeTarget: endpoint({
    id: 'removeGrowthTarget',
    method: 'DELETE',
    path: '/growth/targets/:targetId',
    summary: 'Removes a target. The history keeps that there was one.',
    permission: 'growth.setTarget',
    params: z.strictObject({ targetId: z.uuid() }),
  }),
};

export const publishedReports = {
  list: endpoint({
    id: 'listPublishedReports',
    method: 'GET',
    path: '/published-reports',
    summary: 'Lists the growth reports that were published, newest first.',
    permission: 'growth.read',
    response: z.array(publishedReportSummary),
  }),
  publish: endpoint({
    id: 'publishReport',
    method: 'POST',
    path: '/published-reports',
    summary: 'Publishes a growth report: its numbers, definitions and rows are kept as they are, for ever.',
    permission: 'growth.publish',
    body: publishedReportDraft,
    response: publishedReport,
    status: 201,
    idempotent: true,
  }),
  get: endpoint({
    id: 'getPublishedReport',
    method: 'GET',
    path: '/published-reports/:reportId',
    summary: 'Reads a published report as it was published.',
    permission: 'growth.read',
    params: reportParams,
    response: publishedReport,
  }),
  rows: endpoint({
    id: 'readPublishedRows',
    method: 'GET',
    path: '/published-reports/:reportId/rows',
    summary: 'The partners behind one figure of a published report, as they were when it was published.',
    permission: 'growth.read',
    params: reportParams,
    query: publishedRowsQuery,
    response: growthRowPage,
  }),
  compare: endpoint({
    id: 'comparePublishedReport',
    method: 'GET',
    path: '/published-reports/:reportId/comparison',
    summary: 'What is known now beside a published report, and the changes that explain each difference.',
    permission: 'growth.read',
    params: reportParams,
    response: publishedComparison,
  }),
};
