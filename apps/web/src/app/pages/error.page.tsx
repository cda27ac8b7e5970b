import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/api-problem.js';
import { ProblemNotice } from '../../api/problem-notice.js';
import { Button, buttonClass } from '../../ui/button.js';
import { PageHeader } from '../../ui/page-header.js';
import { NotFoundPage } from './not-found.page.js';

/** A page that could not be shown: what happened, that nothing saved is lost, and the way on. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const { t } = useTranslation('common');
  const { t: tPages } = useTranslation('pages');
  if (error instanceof ApiProblem && error.code === 'RESOURCE_NOT_FOUND') return <NotFoundPage />;
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-6 py-10">
      <PageHeader title={t('failure.pageTitle')} description={t('failure.pageText')} />
      {error instanceof ApiProblem ? <ProblemNotice error={error} /> : null}
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" onPress={() => window.location.reload()}>
          {t('actions.reload')}
        </Button>
        {/* A plain link: what failed may be in memory, and a fresh page is rid of it. */}
        <a href="/" className={buttonClass()}>
          {tPages('notFound.home')}
        </a>
      </div>
    </div>
  );
}
