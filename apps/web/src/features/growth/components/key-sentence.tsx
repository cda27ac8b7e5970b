import type { GrowthReport } from '@registry/domain/growth';
import { findMunicipality } from '@registry/domain/municipality';
import { useTranslation } from 'react-i18next';
import { formatDate, formatNumber } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';

interface KeySentenceProps {
  report: GrowthReport;
  municipality: string | undefined;
}

/** The report in a sentence or two: where it ends, and what happened on the way. */
export function KeySentence({ report, municipality }: KeySentenceProps) {
  const { t } = useTranslation('growth');
  const language = useLanguage();
  const { periods, shownSectors } = report;
  const last = periods.at(-1);
  if (last === undefined) return null;

  const bySector = shownSectors.map((sector) =>
    t(`sentence.sector.${sector}`, { number: formatNumber(last.sectors[sector].end, language) }),
  );
  const place =
    municipality === undefined
      ? ''
      : municipality === 'none'
        ? t('sentence.withoutMunicipality')
        : t('sentence.inMunicipality', { name: findMunicipality(municipality)?.name ?? municipality });
  const facts = { count: last.total.end, date: formatDate(last.end, language), place, sectors: bySector.join(', ') };
  const sum = (key: 'joined' | 'left') => periods.reduce((total, period) => total + period.total[key], 0);
  return (
    <div className="flex max-w-4xl flex-col gap-1">
      <p className="text-lg font-semibold">{t(last.isPartial ? 'sentence.endPlanned' : 'sentence.end', facts)}</p>
      <p className="text-muted">
        {t(sum('joined') + sum('left') === 0 ? 'sentence.changeNone' : 'sentence.change', {
          date: formatDate(report.from, language),
          joined: formatNumber(sum('joined'), language),
          left: formatNumber(sum('left'), language),
        })}{' '}
        {last.total.pausedAtEnd > 0 ? t('sentence.paused', { count: last.total.pausedAtEnd }) : null}
      </p>
    </div>
  );
}
