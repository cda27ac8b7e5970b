import type { GrowthStep } from '@registry/domain/growth';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { cx } from '../../../ui/cx.js';
import { ChevronDownIcon } from '../../../ui/icons.js';
import { ButtonLink } from '../../../ui/link.js';
import { Segmented } from '../../../ui/segmented.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { presetNames, presetOf, presetTime } from '../growth-presets.js';
import { type GrowthView, steps, tidyView } from '../growth-view.js';
import { RangeForm } from './range-form.js';

// Their lists of municipalities and tags are not needed until somebody asks.
const GrowthFilters = lazy(async () => ({ default: (await import('./growth-filters.js')).GrowthFilters }));

export interface GrowthControlsProps {
  view: GrowthView;
  onView: (patch: Partial<GrowthView>) => void;
  /** What is shown: whole periods. */
  from: string;
  to: string;
  step: GrowthStep;
  today: string;
}

/** What the report is about: which time, in which steps, of whom, as known when. All of it stands in the address. */
export function GrowthControls({ view, onView, from, to, step, today }: GrowthControlsProps) {
  const { t } = useTranslation('growth');
  const shown = presetOf(view, today);
  const [isOpen, setOpen] = useState(false);
  const { from: _from, to: _to, step: _step, cell: _cell, ...kept } = view;
  return (
    <div className="flex flex-col gap-4 print:hidden">
      <nav aria-label={t('presets.label')} className="flex flex-wrap gap-2">
        {presetNames.map((name) => (
          <ButtonLink
            key={name}
            to="/tillvaxt"
            search={tidyView({ ...kept, ...presetTime(name, today) })}
            resetScroll={false}
            variant={name === shown ? 'primary' : 'secondary'}
            size="small"
            activeOptions={{ exact: true }}
            aria-current={name === shown ? 'page' : undefined}
          >
            {t(`presets.${name}`)}
          </ButtonLink>
        ))}
      </nav>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
        <Segmented<GrowthStep>
          label={t('step.label')}
          options={steps.map((id) => ({ id, label: t(`step.${id}`) }))}
          value={step}
          onChange={(id) => onView({ step: id })}
        />
        <RangeForm from={from} to={to} step={step} onRange={onView} />
        <Button
          aria-expanded={isOpen}
          aria-controls="growth-filters"
          className="sm:mt-8"
          onPress={() => setOpen(!isOpen)}
        >
          {t('filter.more')}
          <ChevronDownIcon className={cx('size-4', isOpen && 'rotate-180')} />
        </Button>
      </div>
      <div id="growth-filters" hidden={!isOpen}>
        {isOpen ? (
          <Suspense fallback={<Skeleton className="h-40" />}>
            <GrowthFilters view={view} onView={onView} today={today} />
          </Suspense>
        ) : null}
      </div>
    </div>
  );
}
