import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguageOfMail } from '../../../i18n/use-language-of-mail.js';
import { Button } from '../../../ui/button.js';
import { Card } from '../../../ui/card.js';
import { CheckIcon } from '../../../ui/icons.js';
import { Link } from '../../../ui/link.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { EmailText } from '../../../vocabulary/email-text.js';
import { emailChangeQuery } from '../api/email-change-query.js';
import { useConfirmEmail } from '../api/use-confirm-email.js';
import { LinkProblem } from './link-problem.js';

interface EmailConfirmationProps {
  secret: string;
  coordinatorEmail: string | null;
}

/** What the link sent to a new address shows: which address, and the button that takes it into use. */
export function EmailConfirmation({ secret, coordinatorEmail }: EmailConfirmationProps) {
  const { t } = useTranslation('links');
  const { t: tCommon } = useTranslation('common');
  const { data, error, refetch } = useQuery(emailChangeQuery(secret));
  const confirm = useConfirmEmail(secret);
  const queryClient = useQueryClient();
  useLanguageOfMail(data?.language);
  const remedy = t('email.remedy');

  if (confirm.isSuccess) return <Confirmed email={confirm.data.email} />;
  if (data === undefined) {
    if (error === null) return <SkeletonRows rows={3} />;
    return (
      <LinkProblem error={error} remedy={remedy} coordinatorEmail={coordinatorEmail} onRetry={() => void refetch()} />
    );
  }
  return (
    <Card className="flex flex-col items-start gap-5">
      <p className="text-lg">
        {t('email.question')}{' '}
        <strong className="wrap-anywhere">
          <EmailText email={data.email} />
        </strong>
      </p>
      <p className="text-muted">{t('email.consequence')}</p>
      <LinkProblem error={confirm.error} remedy={remedy} coordinatorEmail={coordinatorEmail} />
      <Button
        variant="primary"
        className="min-h-13 text-lg max-sm:w-full"
        isDisabled={confirm.isPending}
        onPress={() =>
          confirm.mutate(undefined, {
            // All but what this page itself stands on: the link has done its work and would be refused now.
            onSuccess: () =>
              void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'links' }),
          })
        }
      >
        <CheckIcon />
        {confirm.isPending ? tCommon('actions.saving') : t('email.confirm')}
      </Button>
    </Card>
  );
}

function Confirmed({ email }: { email: string }) {
  const { t } = useTranslation('links');
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby="email-confirmed"
      className="flex flex-col gap-2 rounded-card border border-line bg-success-soft p-5 sm:p-6"
    >
      <h2 id="email-confirmed" className="text-xl font-semibold">
        {t('email.done')}
      </h2>
      <p className="wrap-anywhere">{t('email.doneText', { email })}</p>
      <p>
        <Link to="/mina-uppgifter">{t('email.toMine')}</Link>
      </p>
    </section>
  );
}
