import { civilDate } from '@registry/domain/calendar';
import { countingStatuses, type OnboardingStatus, onboardingStatus, wayInStatuses } from '@registry/domain/membership';
import type { PartnerListQuery } from '@registry/domain/partner';
import { sector } from '@registry/domain/sector';
import { z } from 'zod';

const sorts = ['name', 'statusSince', 'updatedAt'] as const satisfies readonly PartnerListQuery['sort'][];

/** One value or several: a link written by hand says `?status=active`. What it does not understand it leaves out. */
const several = <S extends z.ZodType>(one: S) =>
  z
    .union([z.array(one), one.transform((value) => [value])])
    .optional()
    .catch(undefined);

/** The list of partners as its address says it: a view is a link. Kept light, since routes are in the first download. */
export const partnerView = z.object({
  q: z.coerce.string().max(200).optional().catch(undefined),
  sector: several(sector),
  status: several(onboardingStatus),
  /** Municipality codes, and `none` for partners without one. */
  municipality: several(z.coerce.string().regex(/^(\d{4}|none)$/)),
  tag: several(z.coerce.string().max(40)),
  withoutPrimaryContact: z.boolean().optional().catch(undefined),
  /** Where they stood on this day; today when absent. */
  on: civilDate.optional().catch(undefined),
  /** As the registry knew it at the end of this day. */
  knownOn: civilDate.optional().catch(undefined),
  sort: z.enum(sorts).optional().catch(undefined),
  direction: z.enum(['asc', 'desc']).optional().catch(undefined),
});
export type PartnerView = z.output<typeof partnerView>;
export type PartnerSort = (typeof sorts)[number];

/** The views that are one press away, as the statuses that they hold. */
export const quickViews = {
  all: [],
  counting: countingStatuses,
  wayIn: wayInStatuses,
  former: ['ended', 'declined'],
} as const satisfies Record<string, readonly OnboardingStatus[]>;
export type QuickView = keyof typeof quickViews;
export const quickViewNames = Object.keys(quickViews) as QuickView[];

/** The quick view with exactly these statuses; none when somebody has put together their own. */
export function quickViewOf(statuses: readonly OnboardingStatus[] = []): QuickView | undefined {
  const chosen = new Set(statuses);
  return quickViewNames.find((name) => {
    const held: readonly OnboardingStatus[] = quickViews[name];
    return held.length === chosen.size && held.every((status) => chosen.has(status));
  });
}

/** Without what says nothing, so that the same view has one address. */
export const tidyView = (view: PartnerView): PartnerView => {
  const { sort, direction, ...filters } = view;
  const isDefaultOrder = (sort ?? 'name') === 'name' && (direction ?? 'asc') === 'asc';
  const entries = Object.entries({ ...filters, ...(isDefaultOrder ? {} : { sort, direction }) });
  const said = entries.filter(
    ([, value]) =>
      value !== undefined && value !== '' && value !== false && (!Array.isArray(value) || value.length > 0),
  );
  return Object.fromEntries(said);
};

/** Whether the view leaves anything out. */
export const isFiltered = ({ sort: _sort, direction: _direction, ...filters }: PartnerView): boolean =>
  Object.keys(tidyView(filters)).length > 0;
