import type { PartnerImport } from '@registry/domain/import';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/card.js';
import { FileField } from '../../../ui/file-field.js';
import { useUploadImport } from '../api/use-upload-import.js';
import { ColumnHelp } from './column-help.js';
import { UnreadableNotice } from './unreadable-notice.js';

/** Step one: choose a file, with what it should hold. It is read at once; nothing is registered by that. */
export function ChooseFile({ onUploaded }: { onUploaded: (uploaded: PartnerImport) => void }) {
  const { t } = useTranslation('imports');
  const upload = useUploadImport();
  const [fileName, setFileName] = useState('');
  return (
    <div className="flex flex-col gap-8">
      <Section title={t('choose.title')}>
        <div className="flex flex-col gap-5">
          <UnreadableNotice error={upload.error} />
          <FileField
            name="file"
            label={t('choose.label')}
            description={t('choose.help')}
            accept=".csv,.txt,text/csv,text/plain"
            onSelect={(file) => {
              if (file === null || upload.isPending) return;
              setFileName(file.name);
              upload.mutate(file, { onSuccess: onUploaded });
            }}
          />
          <p role="status" className="text-sm text-muted">
            {upload.isPending ? t('choose.reading', { fileName }) : ''}
          </p>
        </div>
      </Section>
      <ColumnHelp />
    </div>
  );
}
