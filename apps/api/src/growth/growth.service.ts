import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@registry/domain/calendar';
import {
  type GrowthFigures,
  type GrowthQuery,
  type GrowthReport,
  growthReportOf,
  periodsOf,
  totalOf,
} from '@registry/domain/growth';
import { type Sector, sectors } from '@registry/domain/sector';
import { Clock } from '../platform/clock/clock.js';
import { type CountedSpan, GrowthRepository } from './growth.repository.js';

/** How the partnership stands on a day, and what the year until then brought. */
interface Standing {
  readonly sectors: Readonly<Record<Sector, GrowthFigures>>;
  readonly total: GrowthFigures;
}

@Injectable()
export class GrowthService {
  constructor(
    private readonly repository: GrowthRepository,
    private readonly clock: Clock,
  ) {}

  async report(query: GrowthQuery): Promise<GrowthReport> {
    const periods = periodsOf(query);
    const counted = await this.repository.count(periods, query.municipality);
    const ordinals = new Map(periods.map(({ start }, index) => [start, index + 1]));
    const figures = figuresIn(counted);
    return growthReportOf(query, this.clock.today(), ({ start }, sector) => figures(ordinals.get(start), sector));
  }

  /** The figures from the first day of the day's year to the day: what is planned for later is not among them. */
  async standingOn(day: CivilDate): Promise<Standing> {
    const figures = figuresIn(
      await this.repository.count([{ start: `${day.slice(0, 4)}-01-01`, end: day }], undefined),
    );
    const bySector = { civil: figures(1, 'civil'), public: figures(1, 'public'), private: figures(1, 'private') };
    return { sectors: bySector, total: totalOf(bySector, sectors) };
  }
}

/** Finds the figures of a span by its ordinal. The repository counts every span and sector. */
function figuresIn(counted: readonly CountedSpan[]): (ordinal: number | undefined, sector: Sector) => GrowthFigures {
  const byKey = new Map(counted.map(({ ordinal, sector, ...figures }) => [`${ordinal} ${sector}`, figures]));
  return (ordinal, sector) => {
    const figures = byKey.get(`${ordinal} ${sector}`);
    if (!figures) throw new RangeError('A span was not counted.');
    return figures;
  };
}
