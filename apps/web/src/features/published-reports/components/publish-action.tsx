import type { GrowthQuery } from '@registry/domain/growth';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';

const PublishDialog = lazy(() => import('./publish-dialog.js'));

interface PublishActionProps {
  /** The report that is shown. */
  query: GrowthQuery;
  onPublished: (reportId: string) => void;
}

/** Freezes the report that is shown, so that it can be quoted. */
export function PublishAction({ query, onPublished }: PublishActionProps) {
  const { t } = useTranslation('reports');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('publish.open')}</Button>
      {isOpen ? (
        <Suspense>
          <PublishDialog query={query} onClose={() => setOpen(false)} onPublished={onPublished} />
        </Suspense>
      ) : null}
    </>
  );
}
