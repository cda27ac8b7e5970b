import { useTranslation } from 'react-i18next';
import { useLanguageOfMail } from '../../../i18n/use-language-of-mail.js';
import { Button } from '../../../ui/button.js';
import { Card } from '../../../ui/card.js';
import { CheckIcon } from '../../../ui/icons.js';
import { Link } from '../../../ui/link.js';
import { useConfirmSubscription } from '../api/use-confirm-subscription.js';
import { DonePanel } from './done-panel.js';
import { SubscriptionLinkProblem } from './subscription-link-problem.js';

/** The button is the consent: programs that open the links of a mail press no buttons. */
export function ConfirmSubscription({ secret }: { secret: string }) {
  const { t } = useTranslation('newsletter');
  const { t: tCommon } = useTranslation('common');
  const confirm = useConfirmSubscription(secret);
  useLanguageOfMail(confirm.data?.language);

  if (confirm.isSuccess) {
    return (
      <DonePanel title={t('confirm.done')}>
        <p className="wrap-anywhere">{t('confirm.doneText', { email: confirm.data.email })}</p>
        <p>{t('confirm.howToLeave')}</p>
        <p>
          <Link to="/nyhetsbrev">{t('link.askForLink')}</Link>
        </p>
      </DonePanel>
    );
  }
  return (
    <Card className="flex flex-col items-start gap-5">
      <p className="text-lg">{t('confirm.question')}</p>
      <p className="text-muted">{t('confirm.notYou')}</p>
      <SubscriptionLinkProblem error={confirm.error} remedy="subscribeAgain" />
      <Button
        variant="primary"
        className="min-h-13 text-lg max-sm:w-full"
        isDisabled={confirm.isPending}
        onPress={() => confirm.mutate()}
      >
        <CheckIcon />
        {confirm.isPending ? tCommon('actions.saving') : t('confirm.confirm')}
      </Button>
    </Card>
  );
}
