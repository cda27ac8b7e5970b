import type { GrowthReport } from '@registry/domain/growth';
import { useTranslation } from 'react-i18next';
import { municipalityName } from '../../../vocabulary/area.js';
import { CellLink } from './cell-link.js';
import { useGrowthWords } from './use-growth-words.js';

/** The report in a sentence or two: where it ends, and what happened on the way. */
export function useKeySentences() {
  const { t } = useTranslation('growth');
  const words = useGrowthWords();

  return ({ periods, shownSectors, municipality, from, knownOn, asOf }: GrowthReport): string[] => {
    const last = periods.at(-1);
    if (last === undefined) return [];
    const bySector = shownSectors.map((sector) =>
      t(`sentence.sector.${sector}`, { number: words.number(last.sectors[sector].end) }),
    );
    const place =
      municipality === null
        ? ''
        : municipality === 'none'
          ? t('sentence.withoutMunicipality')
          : t('sentence.inMunicipality', { name: municipalityName(municipality) });
    const facts = { count: last.total.end, date: words.date(last.end), place, sectors: bySector.join(', ') };
    const sum = (key: 'joined' | 'left') => periods.reduce((total, period) => total + period.total[key], 0);
    // Planned changes may be in it, and what is known changes: a quoted figure says when it was known.
    const isSettled = knownOn === null && !last.isPartial;
    return [
      isSettled ? t('sentence.end', facts) : t('sentence.endKnown', { ...facts, known: words.date(knownOn ?? asOf) }),
      t(sum('joined') + sum('left') === 0 ? 'sentence.changeNone' : 'sentence.change', {
        date: words.date(from),
        joined: words.number(sum('joined')),
        left: words.number(sum('left')),
      }),
    ];
  };
}

export function KeySentence({ report }: { report: GrowthReport }) {
  const { t } = useTranslation('growth');
  const [end, change] = useKeySentences()(report);
  const last = report.periods.at(-1);
  if (last === undefined) return null;
  const paused = last.total.pausedAtEnd;
  return (
    <div className="flex max-w-4xl flex-col gap-1">
      <p className="text-lg font-semibold">{end}</p>
      <p className="text-muted">
        {change}{' '}
        {paused === 0 ? null : (
          <CellLink
            cell={{ period: last.start, figure: 'pausedAtEnd', in: 'total' }}
            value={paused}
            label={t('rows.open', { number: t('sentence.paused', { count: paused }) })}
          >
            {t('sentence.paused', { count: paused })}
          </CellLink>
        )}
      </p>
    </div>
  );
}
