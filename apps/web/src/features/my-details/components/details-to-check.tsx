import type { DetailsCheckPage } from '@registry/domain/round';
import { useTranslation } from 'react-i18next';
import { dayOfInstant, formatDate } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { DescriptionList } from '../../../ui/description-list.js';
import { CheckIcon, EditIcon } from '../../../ui/icons.js';
import { ExternalLink, Link } from '../../../ui/link.js';
import { EmailText } from '../../../vocabulary/email-text.js';
import { useConfirmByLink } from '../api/use-answer-details-check.js';
import { LinkProblem } from './link-problem.js';
import { useOwnDescriptions } from './use-own-descriptions.js';

interface DetailsToCheckProps {
  page: DetailsCheckPage;
  secret: string;
  partnershipName: string;
  coordinatorEmail: string | null;
  isAnswered: boolean;
  onConfirmed: () => void;
  onEdit: () => void;
}

/** The details to read, and the one big button. */
export function DetailsToCheck(props: DetailsToCheckProps) {
  const { page, secret, partnershipName, coordinatorEmail, isAnswered, onConfirmed, onEdit } = props;
  const { t } = useTranslation('links');
  const { t: tMine } = useTranslation('mine');
  const { t: tContacts } = useTranslation('contacts');
  const { t: tCommon } = useTranslation('common');
  const language = useLanguage();
  const confirm = useConfirmByLink(secret);
  const { contact, partnerName, deadline, isLate } = page;
  const { confirmedAt, email } = contact;

  return (
    <div className="flex flex-col gap-6">
      {isAnswered ? null : <p>{t('details.intro', { partnership: partnershipName })}</p>}
      <DescriptionList
        items={[
          { term: t('details.organisation'), value: <span className="font-medium">{partnerName}</span> },
          ...useOwnDescriptions(contact),
          {
            term: tContacts('field.email'),
            value:
              email === null ? null : (
                <span className="wrap-anywhere">
                  <EmailText email={email} />
                </span>
              ),
          },
        ]}
      />
      <div className="flex flex-col gap-3 border-t border-line pt-5">
        <LinkProblem error={confirm.error} remedy={t('details.remedy')} coordinatorEmail={coordinatorEmail} />
        <div className="flex flex-wrap gap-3">
          {isAnswered ? null : (
            <Button
              variant="primary"
              className="min-h-13 text-lg max-sm:w-full"
              isDisabled={confirm.isPending}
              onPress={() => confirm.mutate(undefined, { onSuccess: onConfirmed })}
            >
              <CheckIcon />
              {confirm.isPending ? tCommon('actions.saving') : tMine('own.confirm')}
            </Button>
          )}
          <Button className="min-h-13 max-sm:w-full" onPress={onEdit}>
            <EditIcon className="size-4" />
            {tMine('own.edit')}
          </Button>
        </div>
        {isAnswered ? null : (
          <p className="text-sm text-muted">
            {confirmedAt === null
              ? tMine('own.neverConfirmed')
              : tMine('own.confirmed', { date: formatDate(dayOfInstant(confirmedAt), language) })}{' '}
            {t(isLate ? 'details.late' : 'details.deadline', { date: formatDate(deadline, language) })}
          </p>
        )}
      </div>
      <p className="border-t border-line pt-5 text-sm text-muted">
        {t('details.notYou')} <Link to="/mina-uppgifter">{t('details.signInToLeave')}</Link>
        {coordinatorEmail === null ? null : (
          <>
            {' '}
            {t('details.orWrite')}{' '}
            <ExternalLink href={`mailto:${coordinatorEmail}`} className="wrap-anywhere">
              <EmailText email={coordinatorEmail} />
            </ExternalLink>
          </>
        )}
      </p>
    </div>
  );
}
