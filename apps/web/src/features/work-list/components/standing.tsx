import { countingStatuses } from '@registry/domain/membership';
import { sectors } from '@registry/domain/sector';
import type { WorkList } from '@registry/domain/work-list';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Section } from '../../../ui/card.js';
import { Link } from '../../../ui/link.js';
import { Stat } from '../../../ui/stat.js';
import { SectorMark } from '../../../vocabulary/sector-mark.js';

const counting = [...countingStatuses];

/** How the partnership stands today. */
export function Standing({ standing }: Pick<WorkList, 'standing'>) {
  const { t } = useTranslation('worklist');
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return (
    <Section title={t('standing.title')}>
      <Stat
        label={t('standing.partners')}
        value={
          <Link to="/parter" search={{ status: counting }} className="text-ink no-underline hover:underline">
            {number(standing.total)}
          </Link>
        }
      >
        {standing.paused > 0 ? t('standing.paused', { count: standing.paused }) : null}
      </Stat>
      <dl className="mt-4 flex flex-col">
        {sectors.map((sector) => (
          <Figure key={sector} term={<SectorMark sector={sector} />}>
            <Link to="/parter" search={{ sector: [sector], status: counting }}>
              {number(standing.bySector[sector])}
            </Link>
          </Figure>
        ))}
        <Figure term={t('standing.onTheWayIn')}>
          <Link to="/introduktion">{number(standing.onTheWayIn)}</Link>
        </Figure>
        <Figure term={t('standing.joinedThisYear')}>{number(standing.joinedThisYear)}</Figure>
        <Figure term={t('standing.leftThisYear')}>{number(standing.leftThisYear)}</Figure>
      </dl>
      <p className="pt-4">
        <Link to="/tillvaxt">{t('standing.growth')}</Link>
      </p>
    </Section>
  );
}

function Figure({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 border-t border-line py-2">
      <dt>{term}</dt>
      <dd className="tabular font-medium">{children}</dd>
    </div>
  );
}
