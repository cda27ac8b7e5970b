import type { GrowthTarget } from '@registry/domain/growth';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Badge, type Tone } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { targetsQuery } from '../api/targets-query.js';
import { neededPerYear } from '../charts/target-segment.js';
import { useGrowthWords } from './use-growth-words.js';
import { useTargetWords } from './use-target-words.js';

const TargetDialog = lazy(() => import('./target-dialog.js'));
const RemoveTargetDialog = lazy(() => import('./remove-target-dialog.js'));

interface TargetsProps {
  today: string;
  maySet: boolean;
  /** Shows the report until the day of a target. */
  onShow: (target: GrowthTarget) => void;
}

/** How many partners the partnership wants to be by when, how far it has come, and what it takes. */
export function Targets({ today, maySet, onShow }: TargetsProps) {
  const { t } = useTranslation('growth');
  const { t: tCommon } = useTranslation('common');
  const { data, error, refetch } = useQuery(targetsQuery);
  const [isSetting, setSetting] = useState(false);
  const [removing, setRemoving] = useState<GrowthTarget | null>(null);
  return (
    <Section
      title={t('targets.title')}
      description={t('targets.description')}
      actions={maySet ? <Button onPress={() => setSetting(true)}>{t('targets.set')}</Button> : null}
      className="print:hidden"
    >
      {data === undefined ? (
        error === null ? (
          <SkeletonRows rows={2} />
        ) : (
          <ProblemNotice
            error={error}
            title={t('targets.failed')}
            action={
              <Button size="small" onPress={() => void refetch()}>
                {tCommon('actions.tryAgain')}
              </Button>
            }
          />
        )
      ) : data.length === 0 ? (
        <p className="text-muted">{t(maySet ? 'targets.none' : 'targets.noneReader')}</p>
      ) : (
        <ul className="flex flex-col">
          {data.map((target) => (
            <Target
              key={target.id}
              target={target}
              today={today}
              onShow={() => onShow(target)}
              onRemove={maySet ? () => setRemoving(target) : undefined}
            />
          ))}
        </ul>
      )}
      <Suspense>
        {isSetting ? <TargetDialog today={today} onClose={() => setSetting(false)} /> : null}
        {removing ? <RemoveTargetDialog target={removing} onClose={() => setRemoving(null)} /> : null}
      </Suspense>
    </Section>
  );
}

const tones: Record<GrowthTarget['state'], Tone> = {
  reached: 'success',
  on_line: 'info',
  behind: 'warning',
  missed: 'danger',
};

interface TargetProps {
  target: GrowthTarget;
  today: string;
  onShow: () => void;
  onRemove: (() => void) | undefined;
}

function Target({ target, today, onShow, onRemove }: TargetProps) {
  const { t } = useTranslation('growth');
  const words = useTargetWords();
  const { number } = useGrowthWords();
  const id = useId();
  const needed = neededPerYear(target, today);
  return (
    <li className="grid items-center gap-x-6 gap-y-2 border-t border-line py-3 first:border-t-0 sm:grid-cols-[minmax(0,1fr)_12rem_auto]">
      <div className="flex flex-col gap-0.5">
        <p id={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
          {words(target)}
          <Badge tone={tones[target.state]}>{t(`targets.state.${target.state}`)}</Badge>
        </p>
        <p className="tabular text-sm text-muted">
          {t('targets.today', { count: target.countToday, expected: number(target.expectedToday) })}{' '}
          {needed === null ? null : t('targets.needed', { needed: number(needed) })}
        </p>
      </div>
      <progress
        aria-labelledby={id}
        value={Math.min(target.countToday, target.count)}
        max={target.count}
        className="progress-bar"
      />
      <div className="flex flex-wrap gap-2">
        <Button size="small" aria-label={t('targets.showNamed', { target: words(target) })} onPress={onShow}>
          {t('targets.show')}
        </Button>
        {onRemove ? (
          <Button
            size="small"
            variant="quiet"
            aria-label={t('targets.removeNamed', { target: words(target) })}
            onPress={onRemove}
          >
            {t('targets.remove')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
