import { useTranslation } from 'react-i18next';
import { ButtonLink, ExternalLink } from '../../../ui/link.js';
import { ErrorNotice } from '../../../ui/notice.js';
import { EmailText } from '../../../vocabulary/email-text.js';

interface LinkRefusedProps {
  /** The page was opened or reloaded without its secret. */
  isMissing?: boolean;
  /** What works instead of the link. */
  remedy: string;
  coordinatorEmail: string | null;
}

/** The link is too old, used up or cut off: why that may be, and what works instead. */
export function LinkRefused({ isMissing = false, remedy, coordinatorEmail }: LinkRefusedProps) {
  const { t } = useTranslation('links');
  const reason = isMissing ? 'missing' : 'refused';
  return (
    <ErrorNotice title={t(`${reason}.title`)}>
      <p>{t(`${reason}.text`)}</p>
      <p>{remedy}</p>
      <ButtonLink to="/mina-uppgifter" className="my-2">
        {t('signIn')}
      </ButtonLink>
      {coordinatorEmail === null ? null : (
        <p>
          {t('askCoordinator')}{' '}
          <ExternalLink href={`mailto:${coordinatorEmail}`}>
            <EmailText email={coordinatorEmail} />
          </ExternalLink>
        </p>
      )}
    </ErrorNotice>
  );
}
