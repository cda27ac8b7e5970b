import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.js';
import { SkeletonRows } from '../ui/skeleton.js';
import { ProblemNotice } from './problem-notice.js';

export interface UnansweredProps {
  /** What was asked: a query of which no answer is known. */
  query: { error: unknown; refetch: () => Promise<unknown> };
  /** What could not be had, when the place does not say it. */
  title?: string;
  /** As many as the answer is likely to have. */
  rows?: number;
}

/** In the place of an answer: a skeleton while it is on its way; else why there is none, and another try. */
export function Unanswered({ query: { error, refetch }, title, rows }: UnansweredProps) {
  const { t } = useTranslation('common');
  if (error === null) return <SkeletonRows {...(rows === undefined ? {} : { rows })} />;
  return (
    <ProblemNotice
      error={error}
      {...(title === undefined ? {} : { title })}
      action={<Button onPress={() => void refetch()}>{t('actions.tryAgain')}</Button>}
    />
  );
}
