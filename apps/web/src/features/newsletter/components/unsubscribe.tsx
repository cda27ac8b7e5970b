import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { Card } from '../../../ui/card.js';
import { Link } from '../../../ui/link.js';
import { useUnsubscribe } from '../api/use-unsubscribe.js';
import { DonePanel } from './done-panel.js';

/** Leaves with one press. Whoever regrets it subscribes again. */
export function Unsubscribe({ token }: { token: string }) {
  const { t } = useTranslation('newsletter');
  const leave = useUnsubscribe(token);
  if (leave.isSuccess) {
    return (
      <DonePanel title={t('leave.done')}>
        <p>{t('leave.doneText')}</p>
        <p>
          <Link to="/nyhetsbrev">{t('link.subscribeAgain')}</Link>
        </p>
      </DonePanel>
    );
  }
  return (
    <Card className="flex flex-col items-start gap-5">
      <p className="text-lg">{t('leave.question')}</p>
      <ProblemNotice error={leave.error} />
      <Button
        variant="primary"
        className="min-h-13 text-lg max-sm:w-full"
        isDisabled={leave.isPending}
        onPress={() => leave.mutate()}
      >
        {leave.isPending ? t('leave.leaving') : t('leave.leave')}
      </Button>
      <p>
        <Link to="/nyhetsbrev">{t('leave.change')}</Link>
      </p>
    </Card>
  );
}
