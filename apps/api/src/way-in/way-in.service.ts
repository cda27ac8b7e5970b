import { Injectable } from '@nestjs/common';
import { periodsOf } from '@registry/domain/growth';
import {
  type WayInQuery,
  type WayInReport,
  type WayInRowPage,
  type WayInRowsQuery,
  wayInReportOf,
} from '@registry/domain/way-in';
import { Clock } from '../platform/clock/clock.js';
import { readCursor, writeCursor } from '../platform/http/cursor.js';
import { rowPosition, WayInRepository } from './way-in.repository.js';

@Injectable()
export class WayInService {
  constructor(
    private readonly repository: WayInRepository,
    private readonly clock: Clock,
  ) {}

  async report(query: WayInQuery): Promise<WayInReport> {
    const today = this.clock.today();
    const { funnels, stays, quartiles } = await this.repository.count(query, today);
    const ordinals = new Map(periodsOf(query).map(({ start }, index) => [start, index + 1]));
    const funnelOf = new Map(funnels.map((one) => [`${one.ordinal} ${one.sector}`, one]));
    const staysOf = new Map(stays.map((one) => [`${one.status} ${one.within}`, one]));
    return wayInReportOf(query, today, {
      funnel: (period, sector) => withoutKeys(funnelOf.get(`${ordinals.get(period)} ${sector}`)),
      stays: (status, within) => withoutPlace(staysOf.get(`${status} ${within}`)),
      quartile: (status) => quartiles.find((one) => one.status === status),
    });
  }

  /** @throws RegistryError CURSOR_INVALID */
  async rows({ figure, period, in: within, status, limit, cursor, ...query }: WayInRowsQuery): Promise<WayInRowPage> {
    const order = `way-in ${figure} ${period ?? ''} ${within} ${status ?? ''}`;
    const after = cursor === undefined ? null : readCursor(cursor, order, rowPosition);
    const cell = { figure, period, in: within, status };
    const { items, total } = await this.repository.findRows(query, cell, this.clock.today(), {
      limit: limit + 1,
      after,
    });
    const shown = items.slice(0, limit);
    const last = shown.at(-1);
    return { items: shown, total, next: items.length > limit && last ? writeCursor(order, last.position) : null };
  }
}

function withoutKeys<Figures extends { ordinal: number; sector: string }>(figures: Figures | undefined) {
  if (figures === undefined) return undefined;
  const { ordinal: _ordinal, sector: _sector, ...counts } = figures;
  return counts;
}

function withoutPlace<Figures extends { status: string; within: string }>(figures: Figures | undefined) {
  if (figures === undefined) return undefined;
  const { status: _status, within: _within, ...counts } = figures;
  return counts;
}
