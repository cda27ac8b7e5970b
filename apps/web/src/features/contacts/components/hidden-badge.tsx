import { useTranslation } from 'react-i18next';
import { Badge } from '../../../ui/badge.js';

/** A protected contact: only coordinators get to see them, and so this. */
export function HiddenBadge() {
  const { t } = useTranslation('contacts');
  return <Badge tone="warning">{t('hidden')}</Badge>;
}
