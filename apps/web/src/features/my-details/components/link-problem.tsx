import { useTranslation } from 'react-i18next';
import { isLinkRefused } from '../../../api/link-refusal.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { LinkRefused } from './link-refused.js';

interface LinkProblemProps {
  error: unknown;
  remedy: string;
  coordinatorEmail: string | null;
  onRetry?: () => void;
}

/** Why a personal link did not do: refused for good, or something that another attempt may get past. */
export function LinkProblem({ error, remedy, coordinatorEmail, onRetry }: LinkProblemProps) {
  const { t } = useTranslation('common');
  if (isLinkRefused(error)) {
    return <LinkRefused remedy={remedy} coordinatorEmail={coordinatorEmail} />;
  }
  return (
    <ProblemNotice error={error} action={onRetry ? <Button onPress={onRetry}>{t('actions.tryAgain')}</Button> : null} />
  );
}
