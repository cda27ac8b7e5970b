import { findMunicipality } from '@registry/domain/municipality';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { Chip, ChipList } from '../../../ui/chip.js';
import { isFiltered, type PartnerView, quickViewOf } from '../partner-view.js';
import type { PartnerFiltersProps } from './partner-filters.js';

const noFilters: PartnerView = {
  q: undefined,
  sector: undefined,
  status: undefined,
  municipality: undefined,
  tag: undefined,
  withoutPrimaryContact: undefined,
  on: undefined,
  knownOn: undefined,
};

/** The filters that are on, each with a way off. The statuses of a quick view are said by the quick view. */
export function FilterChips({ view, onView }: PartnerFiltersProps) {
  const { t } = useTranslation(['partners', 'common']);
  const language = useLanguage();
  const hasOwnStatuses = quickViewOf(view.status) === undefined;
  const without = <Value extends string>(values: readonly Value[] | undefined, gone: Value) =>
    values?.filter((value) => value !== gone);
  const chip = (name: string, value: string) => t('partners:list.chip', { name, value });

  const chips = [
    ...(view.sector ?? []).map((sector) => ({
      id: `sector:${sector}`,
      label: chip(t('partners:list.sector'), t(`common:sector.${sector}`)),
      patch: { sector: without(view.sector, sector) },
    })),
    ...(hasOwnStatuses ? (view.status ?? []) : []).map((status) => ({
      id: `status:${status}`,
      label: chip(t('partners:list.status'), t(`common:status.${status}`)),
      patch: { status: without(view.status, status) },
    })),
    ...(view.municipality ?? []).map((code) => ({
      id: `municipality:${code}`,
      label:
        code === 'none'
          ? t('partners:list.noMunicipality')
          : chip(t('partners:list.municipality'), findMunicipality(code)?.name ?? code),
      patch: { municipality: without(view.municipality, code) },
    })),
    ...(view.tag ?? []).map((tag) => ({
      id: `tag:${tag}`,
      label: chip(t('partners:list.tag'), tag),
      patch: { tag: without(view.tag, tag) },
    })),
    ...(view.withoutPrimaryContact
      ? [
          {
            id: 'withoutPrimaryContact',
            label: t('partners:list.withoutPrimaryContact'),
            patch: { withoutPrimaryContact: undefined },
          },
        ]
      : []),
    ...(['on', 'knownOn'] as const).flatMap((id) => {
      const day = view[id];
      return day === undefined
        ? []
        : [
            {
              id,
              label: t(`partners:list.asOf.${id}`, { date: formatDate(day, language) }),
              patch: { [id]: undefined },
            },
          ];
    }),
  ];
  if (chips.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ChipList label={t('partners:list.activeFilters')}>
        {chips.map(({ id, label, patch }) => (
          <Chip key={id} label={label} onRemove={() => onView(patch)} />
        ))}
      </ChipList>
      <ClearFilters view={view} onView={onView} />
    </div>
  );
}

/** Takes all filters and the search off; the order stays. */
export function ClearFilters({ view, onView, variant }: PartnerFiltersProps & { variant?: 'secondary' }) {
  const { t } = useTranslation('common');
  if (!isFiltered(view)) return null;
  return (
    <Button size="small" variant={variant ?? 'quiet'} onPress={() => onView(noFilters)}>
      {t('actions.clearFilters')}
    </Button>
  );
}
