import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/api-problem.js';
import { ProblemNotice } from '../../api/problem-notice.js';
import { Button } from '../../ui/button.js';
import { PageHeader } from '../../ui/page-header.js';
import { NotFoundPage } from './not-found.page.js';

/** A page that could not be shown: what happened, that nothing saved is lost, and the way on. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const { t } = useTranslation('common');
  if (error instanceof ApiProblem && error.code === 'RESOURCE_NOT_FOUND') return <NotFoundPage />;
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-6 py-10">
      <PageHeader title={t('failure.pageTitle')} description={t('failure.pageText')} />
      {error instanceof ApiProblem ? <ProblemNotice error={error} /> : null}
      <div>
        <Button variant="primary" onPress={() => window.location.reload()}>
          {t('actions.reload')}
        </Button>
      </div>
    </div>
  );
}
