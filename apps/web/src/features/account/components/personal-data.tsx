import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Unanswered } from '../../../api/unanswered.js';
import { dayOfInstant } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { DownloadIcon } from '../../../ui/icons.js';
import { saveFile } from '../../../ui/save-file.js';
import { PersonalDataTable } from '../../../vocabulary/personal-data-table.js';
import { myExportQuery } from '../api/my-export-query.js';

/** Everything the registry has about oneself: to read here, or to take along as a file. */
export function PersonalData() {
  const { t } = useTranslation('account');
  const language = useLanguage();
  const query = useQuery(myExportQuery(language));
  const { data } = query;
  if (data === undefined) return <Unanswered query={query} rows={8} />;
  const sections = data.flatMap((one) => one.sections);
  const day = dayOfInstant(data[0]?.exportedAt ?? new Date().toISOString());
  if (sections.length === 0) return <EmptyState title={t('data.nothing')} />;
  return (
    <div className="flex flex-col gap-6">
      <p className="print:hidden">
        <Button
          variant="primary"
          onPress={() =>
            saveFile(t('data.fileName', { day }), 'application/json', `${JSON.stringify(data, null, 2)}\n`)
          }
        >
          <DownloadIcon className="size-5" />
          {t('data.download')}
        </Button>
        <span className="block pt-2 text-sm text-muted">{t('data.downloadHelp')}</span>
      </p>
      {sections.map((section, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an export does not change, and a person may be in a table twice
        <PersonalDataTable key={at} section={section} />
      ))}
    </div>
  );
}
