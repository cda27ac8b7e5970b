import type { PartnerImport } from '@registry/domain/import';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/api-problem.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { Actions } from '../../../ui/dialog.js';
import { Notice } from '../../../ui/notice.js';
import { useCommitImport } from '../api/use-commit-import.js';
import { FileFacts } from './file-facts.js';
import { ImportCounts } from './import-counts.js';
import { ImportRows } from './import-rows.js';

/** Step two: what each row will become, with its problems, before anything is registered; and the button that does it. */
export function ImportPreview({ upload, onAnother }: { upload: PartnerImport; onAnother: () => void }) {
  const { t } = useTranslation('imports');
  const commit = useCommitImport(upload.id);
  const { ready, leftOut } = upload.counts;
  const isOutdated = commit.error instanceof ApiProblem && commit.error.code === 'IMPORT_OUTDATED';

  return (
    <div className="flex flex-col gap-8">
      {isOutdated ? (
        <Notice tone="warning" role="alert" title={t('outdated.title')}>
          <p>{t('outdated.text')}</p>
        </Notice>
      ) : (
        <ProblemNotice error={commit.error} />
      )}
      <Section title={t('preview.title', { fileName: upload.fileName })} description={t('preview.text')}>
        <div className="flex flex-col gap-6">
          <ImportCounts counts={upload.counts} />
          <FileFacts upload={upload} />
          {ready > 0 ? (
            <p>
              {t('preview.willRegister', { count: ready })}
              {leftOut > 0 ? ` ${t('preview.willLeaveOut', { count: leftOut })}` : ''} {t('preview.nothingMailed')}
            </p>
          ) : (
            <Notice tone="warning" title={t('preview.noneReady')}>
              <p>{t('preview.noneReadyText')}</p>
            </Notice>
          )}
          <Actions>
            {ready > 0 ? (
              <Button variant="primary" isDisabled={commit.isPending} onPress={() => commit.mutate(ready)}>
                {commit.isPending ? t('preview.committing', { count: ready }) : t('preview.commit', { count: ready })}
              </Button>
            ) : null}
            <Button isDisabled={commit.isPending} onPress={onAnother}>
              {t('preview.chooseOther')}
            </Button>
            <span role="status" className="sr-only">
              {commit.isPending ? t('preview.committing', { count: ready }) : ''}
            </span>
          </Actions>
        </div>
      </Section>
      <ImportRows rows={upload.rows} />
    </div>
  );
}
