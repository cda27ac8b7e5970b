import { useTranslation } from 'react-i18next';
import { isLinkRefused } from '../../../api/link-refusal.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { Link } from '../../../ui/link.js';
import { ErrorNotice } from '../../../ui/notice.js';

/** Where a new link is asked for, or the subscription itself. */
type Remedy = 'askForLink' | 'subscribeAgain';

/** The page was opened or reloaded without its secret, or the secret is too old, used up or cut off. */
export function LinkUseless({ reason, remedy }: { reason: 'missing' | 'refused'; remedy: Remedy }) {
  const { t } = useTranslation('newsletter');
  return (
    <ErrorNotice title={t(`link.${reason}.title`)}>
      <p>{t(`link.${reason}.text`)}</p>
      <p>
        <Link to="/nyhetsbrev">{t(`link.${remedy}`)}</Link>
      </p>
    </ErrorNotice>
  );
}

interface SubscriptionLinkProblemProps {
  error: unknown;
  remedy: Remedy;
  onRetry?: () => void;
}

/** Why a personal link did not do: refused for good, or something that another attempt may get past. */
export function SubscriptionLinkProblem({ error, remedy, onRetry }: SubscriptionLinkProblemProps) {
  const { t } = useTranslation('common');
  if (isLinkRefused(error)) {
    return <LinkUseless reason="refused" remedy={remedy} />;
  }
  return (
    <ProblemNotice error={error} action={onRetry ? <Button onPress={onRetry}>{t('actions.tryAgain')}</Button> : null} />
  );
}
