import { datedFrom } from '@registry/domain/calendar';
import type { ImportRow } from '@registry/domain/import';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.js';
import { Badge } from '../../../ui/badge.js';
import { municipalityName } from '../../../vocabulary/area.js';
import { Day } from '../../../vocabulary/day.js';
import { SectorMark } from '../../../vocabulary/sector-mark.js';
import { StatusBadge } from '../../../vocabulary/status-badge.js';
import { problemText } from '../problem-text.js';

interface RowProps {
  row: ImportRow;
}

/** What becomes of the row: taken, taken with a doubt, or left out. */
export function RowOutcome({ row }: RowProps) {
  const { t } = useTranslation('imports');
  if (row.partner === null) return <Badge tone="danger">{t('outcome.leftOut')}</Badge>;
  if (row.problems.length > 0) return <Badge tone="warning">{t('outcome.warning')}</Badge>;
  return <Badge tone="success">{t('outcome.ready')}</Badge>;
}

/** The name; of a row that is left out, as the file has it. */
export function RowName({ row }: RowProps) {
  const { t } = useTranslation('imports');
  const name = row.partner?.name ?? row.source.name?.trim();
  return name ? <span>{name}</span> : <span className="text-muted">{t('rows.nameless')}</span>;
}

export function RowSector({ row }: RowProps) {
  return row.partner ? <SectorMark sector={row.partner.sector} /> : <FromFile text={row.source.sector} />;
}

export function RowMunicipality({ row }: RowProps) {
  const code = row.partner?.municipality;
  return code ? <span>{municipalityName(code)}</span> : <FromFile text={row.source.municipality} />;
}

export function RowStatus({ row: { partner, source } }: RowProps) {
  const { t } = useTranslation('imports');
  if (partner === null) return <FromFile text={[source.status, source.effective].filter(Boolean).join(' ')} />;
  const { effectiveOn, precision } = datedFrom(partner.effective);
  return (
    <span className="inline-flex items-center gap-2">
      <StatusBadge status={partner.status} />
      <span className="tabular text-muted">
        {t('rows.since')} <Day on={effectiveOn} precision={precision} />
      </span>
    </span>
  );
}

/** What the file says, where it became nothing. */
function FromFile({ text }: { text: string | undefined }) {
  return text ? <span className="text-muted">{text}</span> : null;
}

export function RowProblems({ row }: RowProps) {
  const { t } = useTranslation('imports');
  const { t: tErrors } = useTranslation('errors');
  const { t: tCommon } = useTranslation('common');
  const language = useLanguage();
  if (row.problems.length === 0) return null;
  return (
    <ul className="pt-1 text-sm font-normal">
      {row.problems.map((problem) => {
        const text = problemText(problem, { t, tErrors, tCommon, language });
        return (
          <li key={text} className={problem.severity === 'error' ? 'text-danger' : 'text-warning'}>
            {text}
          </li>
        );
      })}
    </ul>
  );
}
