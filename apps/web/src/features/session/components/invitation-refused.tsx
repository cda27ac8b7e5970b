import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../ui/notice.js';

/** The link is used, too old or cut off: why that may be, and how to get another. */
export function InvitationRefused() {
  const { t } = useTranslation('session');
  return (
    <ErrorNotice title={t('invitation.refused')}>
      <p>{t('invitation.refusedWhy')}</p>
      <p>{t('invitation.refusedRemedy')}</p>
    </ErrorNotice>
  );
}
