import type { PartnerImport } from '@registry/domain/import';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Stat } from '../../../ui/stat.js';

const shown = ['rows', 'ready', 'leftOut', 'warnings'] as const;

/** How many rows, and what becomes of them. */
export function ImportCounts({ counts }: { counts: PartnerImport['counts'] }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  return (
    <div className="grid grid-cols-2 gap-6 sm:grid-cols-4">
      {shown.map((name) => (
        <Stat key={name} label={t(`counts.${name}`)} value={formatNumber(counts[name], language)} />
      ))}
    </div>
  );
}
