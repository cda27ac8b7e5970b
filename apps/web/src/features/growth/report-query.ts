import type { QueryInputOf } from '@registry/contract/endpoint';
import { growth } from '@registry/contract/growth';
import type { CivilDate } from '@registry/domain/calendar';
import type { GrowthQuery } from '@registry/domain/growth';
import { addressOf } from '../../api/request.js';
import type { GrowthView } from './growth-view.js';

/** A growth query as it is sent: an address may hold a legal form that does not exist, which the server refuses by name. */
export type AskedGrowth = Omit<GrowthQuery, 'legalForm' | 'step'> & {
  step: GrowthQuery['step'];
  legalForm?: GrowthQuery['legalForm'];
};

/** The report that a view asks for. @param firstDay - where it begins when the address does not say. */
export function askedGrowth(view: GrowthView, firstDay: CivilDate, today: CivilDate): AskedGrowth {
  const { municipality, legalForm, tag, sector, by, knownOn } = view;
  return {
    from: view.from ?? firstDay,
    to: view.to ?? today,
    step: view.step ?? 'year',
    ...(municipality === undefined ? {} : { municipality }),
    ...(legalForm === undefined ? {} : { legalForm: legalForm as NonNullable<GrowthQuery['legalForm']> }),
    ...(tag === undefined ? {} : { tag }),
    ...(sector === undefined || sector.length === 0 ? {} : { sector }),
    ...(by === undefined ? {} : { by }),
    ...(knownOn === undefined ? {} : { knownOn }),
  };
}

/** The address of the same report as JSON, with its definitions in it. */
export const jsonAddress = (asked: QueryInputOf<typeof growth.report>): string =>
  addressOf(growth.report, { query: asked });
