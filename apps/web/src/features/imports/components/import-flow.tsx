import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { importQuery } from '../api/import-query.js';
import { ImportDone } from './import-done.js';
import { ImportPreview } from './import-preview.js';

/** Steps two and three: what the file will become, and what it became. */
export function ImportFlow({ importId, onAnother }: { importId: string; onAnother: () => void }) {
  const { t } = useTranslation('imports');
  const { t: tCommon } = useTranslation('common');
  const { data, error, refetch } = useQuery(importQuery(importId));
  if (data === undefined) {
    if (error === null) return <SkeletonRows />;
    return (
      <div className="flex flex-col items-start gap-4">
        <ProblemNotice
          error={error}
          action={<Button onPress={() => void refetch()}>{tCommon('actions.tryAgain')}</Button>}
        />
        <Button onPress={onAnother}>{t('another')}</Button>
      </div>
    );
  }
  return data.committedAt === null ? (
    <ImportPreview upload={data} onAnother={onAnother} />
  ) : (
    <ImportDone upload={data} onAnother={onAnother} />
  );
}
