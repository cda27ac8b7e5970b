import type { ErasureDraft } from '@registry/domain/privacy';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { dayOfInstant } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { DownloadIcon } from '../../../ui/icons.js';
import { saveFile } from '../../../ui/save-file.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { PersonalDataTable } from '../../../vocabulary/personal-data-table.js';
import { subjectExportQuery } from '../api/subject-export-query.js';

interface ExportDialogProps {
  subject: ErasureDraft;
  name: string;
  onClose: () => void;
}

/** Everything the registry has about somebody who asked for it: to read, and to hand over as a file. */
export function ExportDialog({ subject, name, onClose }: ExportDialogProps) {
  const { t } = useTranslation('privacy');
  const { t: tCommon } = useTranslation('common');
  const { data, error, refetch } = useQuery(subjectExportQuery(subject, useLanguage()));
  return (
    <Dialog isOpen size="wide" onClose={onClose} title={t('export.title', { name })}>
      <div className="flex flex-col gap-5">
        <p className="text-muted">{t('export.text')}</p>
        {data !== undefined ? (
          <>
            <p>
              <Button
                variant="primary"
                onPress={() =>
                  saveFile(
                    // No name: files end up in lists that others see.
                    t('export.fileName', { day: dayOfInstant(data.exportedAt) }),
                    'application/json',
                    `${JSON.stringify(data, null, 2)}\n`,
                  )
                }
              >
                <DownloadIcon className="size-5" />
                {t('export.download')}
              </Button>
            </p>
            {data.sections.map((section, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an export does not change, and a person may be in a table twice
              <PersonalDataTable key={at} section={section} level={3} />
            ))}
          </>
        ) : error === null ? (
          <SkeletonRows rows={6} />
        ) : (
          <ProblemNotice
            error={error}
            action={<Button onPress={() => void refetch()}>{tCommon('actions.tryAgain')}</Button>}
          />
        )}
      </div>
    </Dialog>
  );
}
