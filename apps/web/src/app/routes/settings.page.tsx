import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.js';

export function SettingsPage() {
  const { t } = useTranslation(['settings', 'pages']);
  return <PageHeader title={t('settings:title')} description={t('pages:placeholder')} />;
}
