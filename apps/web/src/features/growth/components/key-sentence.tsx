import type { GrowthReport } from '@registry/domain/growth';
import { countingStatuses } from '@registry/domain/membership';
import { sectors } from '@registry/domain/sector';
import { useTranslation } from 'react-i18next';
import { Link } from '../../../ui/link.js';
import { municipalityName } from '../../../vocabulary/area.js';
import { CellLink } from './cell-link.js';
import { useGrowthWords } from './use-growth-words.js';

/**
 * The report in sentences: how many partners there are, what happened on the way, and what is planned. A report whose days
 * include the day that it tells of leads with that day, and not with the end of a year that is not over.
 */
export function useKeySentences() {
  const { t } = useTranslation('growth');
  const words = useGrowthWords();

  return ({ periods, standing, shownSectors, municipality, from, knownOn, asOf }: GrowthReport): string[] => {
    const last = periods.at(-1);
    if (last === undefined) return [];
    const { civil, public: ofPublic, private: ofPrivate } = last.sectors;
    const atEnd = {
      on: last.end,
      sectors: { civil: civil.end, public: ofPublic.end, private: ofPrivate.end },
      total: last.total.end,
    };
    const told = standing ?? atEnd;
    const place =
      municipality === null
        ? ''
        : municipality === 'none'
          ? t('sentence.withoutMunicipality')
          : t('sentence.inMunicipality', { name: municipalityName(municipality) });
    const facts = {
      count: told.total,
      date: words.date(told.on),
      place,
      sectors: shownSectors
        .map((sector) => t(`sentence.sector.${sector}`, { number: words.number(told.sectors[sector]) }))
        .join(', '),
    };
    // What is known changes, and planned changes may be in it: a quoted figure says when it was known.
    const isSettled = knownOn === null && (standing !== null || !last.isPartial);
    const isPlanned = shownSectors.some((sector) => told.sectors[sector] !== atEnd.sectors[sector]);
    const sum = (key: 'joined' | 'left') => periods.reduce((total, period) => total + period.total[key], 0);
    return [
      isSettled ? t('sentence.end', facts) : t('sentence.endKnown', { ...facts, known: words.date(knownOn ?? asOf) }),
      t(sum('joined') + sum('left') === 0 ? 'sentence.changeNone' : 'sentence.change', {
        date: words.date(from),
        joined: words.number(sum('joined')),
        left: words.number(sum('left')),
      }),
      ...(isPlanned ? [t('sentence.planned', { count: atEnd.total, date: words.date(atEnd.on) })] : []),
    ];
  };
}

/** @param isKept - whether the report is kept as it was: there is no list of its partners then */
export function KeySentence({ report, isKept = false }: { report: GrowthReport; isKept?: boolean }) {
  const { t } = useTranslation('growth');
  const [end, ...more] = useKeySentences()(report);
  const last = report.periods.at(-1);
  if (last === undefined) return null;
  const paused = last.total.pausedAtEnd;
  return (
    <div className="flex max-w-4xl flex-col gap-1">
      <p className="text-lg font-semibold">{end}</p>
      <p className="text-muted">
        {more.join(' ')}{' '}
        {paused === 0 ? null : (
          <CellLink
            cell={{ period: last.start, figure: 'pausedAtEnd', in: 'total' }}
            value={paused}
            label={t('rows.open', { number: t('sentence.paused', { count: paused }) })}
          >
            {t('sentence.paused', { count: paused })}
          </CellLink>
        )}{' '}
        {isKept ? null : <StandingLink report={report} />}
      </p>
    </div>
  );
}

/** Leads to the partners that count on the day of the report: the list of that day. It has no filter by legal form. */
function StandingLink({ report }: { report: GrowthReport }) {
  const { t } = useTranslation('growth');
  const { standing, shownSectors, municipality, legalForm, tag, knownOn } = report;
  if (standing === null || standing.total === 0 || legalForm !== null) return null;
  return (
    <Link
      to="/parter"
      search={{
        on: standing.on,
        status: [...countingStatuses],
        ...(shownSectors.length < sectors.length && { sector: shownSectors }),
        ...(municipality !== null && { municipality: [municipality] }),
        ...(tag !== null && { tag: [tag] }),
        ...(knownOn !== null && { knownOn }),
      }}
      className="print:hidden"
    >
      {t('sentence.show')}
    </Link>
  );
}
