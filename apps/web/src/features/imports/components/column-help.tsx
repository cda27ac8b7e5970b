import { importColumns } from '@registry/domain/import';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { DownloadIcon } from '../../../ui/icons.js';
import { saveFile } from '../../../ui/save-file.js';
import { headingOf, templateCsv } from '../template.js';

const required: ReadonlySet<string> = new Set(['name', 'sector', 'effective']);

/** Which columns a file may have, and an empty one to fill in. */
export function ColumnHelp() {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  return (
    <Section
      title={t('columns.title')}
      description={t('columns.text')}
      actions={
        <Button onPress={() => saveFile(t('columns.fileName'), 'text/csv;charset=utf-8', templateCsv(language))}>
          <DownloadIcon className="size-4" />
          {t('columns.template')}
        </Button>
      }
    >
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-[auto_1fr]">
        {importColumns.map((column) => (
          <div key={column} className="sm:contents">
            <dt className="font-medium">
              {headingOf(column, language)}
              {required.has(column) ? <span className="font-normal text-muted"> {t('columns.required')}</span> : null}
            </dt>
            <dd className="text-muted">{t(`columns.help.${column}`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
