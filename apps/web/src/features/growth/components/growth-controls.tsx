import type { GrowthStep } from '@registry/domain/growth';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/link.js';
import { Segmented } from '../../../ui/segmented.js';
import { presetNames, presetOf, presetTime } from '../growth-presets.js';
import { type GrowthView, steps, tidyView } from '../growth-view.js';
import { MunicipalityFilter } from './municipality-filter.js';
import { RangeForm } from './range-form.js';

export interface GrowthControlsProps {
  view: GrowthView;
  onView: (patch: Partial<GrowthView>) => void;
  /** What is shown: whole periods. */
  from: string;
  to: string;
  step: GrowthStep;
  today: string;
}

/** What the report is about: which time, in which steps, where. All of it stands in the address. */
export function GrowthControls({ view, onView, from, to, step, today }: GrowthControlsProps) {
  const { t } = useTranslation('growth');
  const shown = presetOf(view, today);
  return (
    <div className="flex flex-col gap-4 print:hidden">
      <nav aria-label={t('presets.label')} className="flex flex-wrap gap-2">
        {presetNames.map((name) => (
          <ButtonLink
            key={name}
            to="/tillvaxt"
            search={tidyView({ ...presetTime(name, today), municipality: view.municipality })}
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
        <MunicipalityFilter value={view.municipality} onChange={(municipality) => onView({ municipality })} />
      </div>
    </div>
  );
}
