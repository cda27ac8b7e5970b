import { onboardingStatuses } from '@registry/domain/membership';
import { sectors } from '@registry/domain/sector';
import { useQuery } from '@tanstack/react-query';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../../ui/button.js';
import { cx } from '../../../ui/cx.js';
import { FilterMenu } from '../../../ui/filter-menu.js';
import { CheckIcon } from '../../../ui/icons.js';
import { SectorGlyph } from '../../../vocabulary/sector-mark.js';
import { useMunicipalityChoice } from '../../../vocabulary/use-municipality-choice.js';
import { tagsQuery } from '../api/tags-query.js';
import type { PartnerView } from '../partner-view.js';
import { AsOfMenu } from './as-of-menu.js';

export interface PartnerFiltersProps {
  view: PartnerView;
  onView: (patch: Partial<PartnerView>) => void;
}

/** What narrows the list. Each takes effect at once and stands in the address. */
export function PartnerFilters({ view, onView, today }: PartnerFiltersProps & { today: string }) {
  const { t } = useTranslation(['partners', 'common']);
  const { data: tags = [] } = useQuery(tagsQuery);
  const municipalities = useMunicipalityGroups();

  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">{t('partners:list.filters')}</legend>
      <FilterMenu
        label={t('partners:list.sector')}
        groups={[
          {
            id: 'sectors',
            title: t('partners:list.sector'),
            options: sectors.map((id) => ({
              id,
              label: t(`common:sector.${id}`),
              prefix: <SectorGlyph sector={id} />,
            })),
          },
        ]}
        value={view.sector ?? []}
        onChange={(chosen) => onView({ sector: sectors.filter((id) => chosen.includes(id)) })}
      />
      <FilterMenu
        label={t('partners:list.status')}
        groups={[
          {
            id: 'statuses',
            title: t('partners:list.status'),
            options: onboardingStatuses.map((id) => ({ id, label: t(`common:status.${id}`) })),
          },
        ]}
        value={view.status ?? []}
        onChange={(chosen) => onView({ status: onboardingStatuses.filter((id) => chosen.includes(id)) })}
      />
      <FilterMenu
        label={t('partners:list.municipality')}
        searchLabel={t('partners:list.searchMunicipality')}
        groups={municipalities}
        value={view.municipality ?? []}
        onChange={(municipality) => onView({ municipality })}
      />
      <FilterMenu
        label={t('partners:list.tag')}
        groups={[
          {
            id: 'tags',
            title: t('partners:list.tag'),
            options: tags.map(({ tag, count }) => ({ id: tag, label: tag, description: String(count) })),
          },
        ]}
        value={view.tag ?? []}
        onChange={(tag) => onView({ tag })}
        emptyText={t('partners:list.noTags')}
        {...(tags.length > 12 ? { searchLabel: t('partners:list.searchTag') } : {})}
      />
      <ToggleButton
        isSelected={view.withoutPrimaryContact ?? false}
        onChange={(withoutPrimaryContact) => onView({ withoutPrimaryContact })}
        className={({ isSelected }) =>
          cx(buttonClass('secondary', 'normal', 'font-normal'), isSelected && 'border-accent bg-accent-soft')
        }
      >
        {({ isSelected }) => (
          <>
            {isSelected ? <CheckIcon className="size-4" /> : null}
            {t('partners:list.withoutPrimaryContact')}
          </>
        )}
      </ToggleButton>
      <AsOfMenu view={view} onView={onView} today={today} />
    </fieldset>
  );
}

function useMunicipalityGroups() {
  const { t } = useTranslation('partners');
  const { county, others } = useMunicipalityChoice();
  const optionOf = ({ code, name }: { code: string; name: string }) => ({ id: code, label: name });
  return [
    { id: 'county', title: county?.name ?? '', options: (county?.municipalities ?? []).map(optionOf) },
    {
      id: 'others',
      title: county ? t('list.otherMunicipalities') : t('list.allMunicipalities'),
      options: [...others.map(optionOf), { id: 'none', label: t('list.noMunicipality') }],
    },
  ];
}
