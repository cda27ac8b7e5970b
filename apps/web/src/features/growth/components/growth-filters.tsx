import { civilDate } from '@registry/domain/calendar';
import type { GrowthDimension } from '@registry/domain/growth';
import { legalForms } from '@registry/domain/legal-form';
import { municipalities } from '@registry/domain/municipality';
import { sectors } from '@registry/domain/sector';
import { compareSwedish } from '@registry/domain/text';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkForm } from '../../../api/form-problems.js';
import { CheckboxGroup } from '../../../ui/checkbox.js';
import { ComboBox } from '../../../ui/combo-box.js';
import { DayForm } from '../../../ui/day-form.js';
import { Segmented } from '../../../ui/segmented.js';
import { Select } from '../../../ui/select.js';
import { SectorGlyph } from '../../../vocabulary/sector-mark.js';
import { tagsQuery } from '../api/tags-query.js';
import { dimensions, type GrowthView } from '../growth-view.js';
import { useGrowthWords } from './use-growth-words.js';

interface GrowthFiltersProps {
  view: GrowthView;
  onView: (patch: Partial<GrowthView>) => void;
  today: string;
}

const byName = municipalities.toSorted((one, other) => compareSwedish(one.name, other.name));
const fieldClass = 'w-60 max-w-full';

/** Of whom the report is, what it is divided by, and when it was known. Each takes effect at once. */
export function GrowthFilters({ view, onView, today }: GrowthFiltersProps) {
  const { t } = useTranslation('growth');
  const words = useGrowthWords();
  const { data: tags = [] } = useQuery(tagsQuery);
  const options = (dimension: GrowthDimension, ids: readonly string[]) => [
    { id: 'all', label: t(`filter.all.${dimension}`) },
    ...ids.map((id) => ({ id, label: words.groupName(dimension, id) })),
  ];
  const chosen = (id: string | null) => (id === null || id === 'all' ? undefined : id);
  return (
    <div className="flex flex-col gap-5 rounded-card border border-line bg-surface p-4 sm:p-5">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
        <ComboBox
          label={t('filter.municipality')}
          value={view.municipality ?? 'all'}
          onChange={(id) => onView({ municipality: chosen(id) })}
          options={options('municipality', ['none', ...byName.map(({ code }) => code)])}
          className={fieldClass}
        />
        <Select
          label={t('filter.legalForm')}
          value={view.legalForm ?? 'all'}
          onChange={(id) => onView({ legalForm: chosen(id) })}
          options={options('legalForm', [...legalForms, 'none'])}
          className={fieldClass}
        />
        <ComboBox
          // Its choices are read once, when it is made.
          key={tags.length}
          label={t('filter.tag')}
          value={view.tag ?? 'all'}
          onChange={(id) => onView({ tag: chosen(id) })}
          options={options(
            'tag',
            tags.map(({ tag }) => tag),
          )}
          className={fieldClass}
        />
        <Select
          label={t('filter.by')}
          value={view.by ?? 'none'}
          onChange={(id) => onView({ by: dimensions.find((one) => one === id) })}
          options={[
            { id: 'none', label: t('filter.onlySector') },
            ...dimensions.map((id) => ({ id, label: t(`filter.${id}`) })),
          ]}
          className={fieldClass}
        />
      </div>
      <div className="flex flex-wrap items-start gap-x-10 gap-y-4">
        <CheckboxGroup
          label={t('filter.sector')}
          value={view.sector ?? [...sectors]}
          onChange={(ids) => {
            const some = sectors.filter((sector) => ids.includes(sector));
            onView({ sector: some.length === 0 || some.length === sectors.length ? undefined : some });
          }}
          options={sectors.map((id) => ({ id, label: words.series(id), prefix: <SectorGlyph sector={id} /> }))}
        />
        <Knowledge view={view} onView={onView} today={today} />
      </div>
    </div>
  );
}

/** As we know it now, or as we knew it at the end of a day. */
function Knowledge({ view, onView, today }: GrowthFiltersProps) {
  const { t } = useTranslation('growth');
  const { t: tErrors } = useTranslation('errors');
  const [isPast, setPast] = useState(view.knownOn !== undefined);
  const check = (day: string) => {
    const { problems } = checkForm(civilDate, day, tErrors);
    return problems?.[''] ?? (day > today ? t('known.ahead') : undefined);
  };
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
      <Segmented<'now' | 'past'>
        label={t('known.label')}
        options={[
          { id: 'now', label: t('known.now') },
          { id: 'past', label: t('known.past') },
        ]}
        value={isPast ? 'past' : 'now'}
        onChange={(id) => {
          setPast(id === 'past');
          if (id === 'now' && view.knownOn !== undefined) onView({ knownOn: undefined });
        }}
      />
      {isPast ? (
        <DayForm
          label={t('known.day')}
          value={view.knownOn ?? ''}
          submit={t('range.show')}
          check={check}
          onDay={(knownOn) => onView({ knownOn })}
        />
      ) : null}
    </div>
  );
}
