import { sectors } from '@registry/domain/sector';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { Link } from '../../../ui/link.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { SectorMark } from '../../../vocabulary/sector-mark.js';
import { confirmationShareQuery } from '../api/confirmation-share-query.js';

/** How much of what the registry says of contacts somebody has confirmed lately, by sector. */
export function ConfirmationShare({ mayManage }: { mayManage: boolean }) {
  const { t } = useTranslation(['rounds', 'common']);
  const { data, error, refetch } = useQuery(confirmationShareQuery);
  return (
    <Section
      title={t('rounds:share.title')}
      description={t('rounds:share.text')}
      actions={mayManage ? <Link to="/utskick">{t('rounds:share.rounds')}</Link> : null}
    >
      {data === undefined ? (
        error === null ? (
          <SkeletonRows rows={4} />
        ) : (
          <ProblemNotice
            error={error}
            title={t('rounds:share.failed')}
            action={<Button onPress={() => void refetch()}>{t('common:actions.tryAgain')}</Button>}
          />
        )
      ) : (
        <ul className="flex flex-col">
          {sectors.map((sector) => (
            <Share key={sector} label={<SectorMark sector={sector} />} {...data.bySector[sector]} />
          ))}
          <Share label={<span className="font-medium">{t('rounds:share.total')}</span>} {...data.total} />
        </ul>
      )}
    </Section>
  );
}

function Share({ label, partners, confirmed }: { label: ReactNode; partners: number; confirmed: number }) {
  const { t } = useTranslation('rounds');
  const language = useLanguage();
  const id = useId();
  const percent = new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { style: 'percent' });
  return (
    <li className="grid items-center gap-x-6 gap-y-1 border-t border-line py-2.5 sm:grid-cols-[11rem_1fr_9rem]">
      <span id={id}>{label}</span>
      {partners === 0 ? (
        <span className="hidden sm:block" />
      ) : (
        <progress aria-labelledby={id} value={confirmed} max={partners} className="progress-bar" />
      )}
      <span className="tabular sm:text-right">
        {partners === 0
          ? t('share.nobody')
          : t('share.value', { confirmed, partners, percent: percent.format(confirmed / partners) })}
      </span>
    </li>
  );
}
