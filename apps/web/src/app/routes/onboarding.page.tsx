import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.js';

export function OnboardingPage() {
  const { t } = useTranslation(['onboarding', 'pages']);
  return <PageHeader title={t('onboarding:title')} description={t('pages:placeholder')} />;
}
