import { sectors } from '@registry/domain/sector';
import type { WayInReport } from '@registry/domain/way-in';
import { useTranslation } from 'react-i18next';
import { formatDate, formatNumber } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { percent } from './percent.js';

/** What there is to say of a report beside its figures: on the screen, on paper and in files. */
export function useReportWords() {
  const { t } = useTranslation(['wayin', 'common']);
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return {
    /** How the attempts went; then what came of the settled ones, and who never made any. */
    sentences: (report: WayInReport): [attempts: string, rest: string] => {
      const { prospect, active, declined, open, ofSettled, direct } = report.whole.total;
      return [
        t('wayin:sentence.attempts', {
          count: prospect,
          from: formatDate(report.from, language),
          to: formatDate(report.to < report.asOf ? report.to : report.asOf, language),
          active: number(active),
          declined: number(declined),
          open: number(open),
        }),
        [
          ...(ofSettled === null ? [] : [t('wayin:sentence.settled', { share: percent(ofSettled, language) })]),
          ...(direct === 0 ? [] : [t('wayin:sentence.direct', { count: direct })]),
        ].join(' '),
      ];
    },
    /** Which ways in are left out, if any: `Sektor: Civilsamhälle`. */
    filters: ({ shownSectors }: WayInReport): string[] =>
      shownSectors.length === sectors.length
        ? []
        : [t('wayin:filter', { sectors: shownSectors.map((one) => t(`common:sector.${one}`)).join(', ') })],
    source: ({ asOf }: WayInReport, partnership: string): string =>
      t('wayin:save.source', { partnership, date: formatDate(asOf, language) }),
  };
}
