import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/notice.js';

/** Somebody else was faster. The page shows theirs by now. */
export function OvertakenNotice() {
  const { t } = useTranslation('rounds');
  return (
    <Notice tone="warning" role="alert" title={t('page.stale')}>
      {t('page.staleText')}
    </Notice>
  );
}
