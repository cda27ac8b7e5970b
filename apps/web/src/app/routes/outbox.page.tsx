import { useTranslation } from 'react-i18next';
import { Outbox } from '../../features/session/components/outbox.js';
import { PageHeader } from '../../ui/page-header.js';

export function OutboxPage() {
  const { t } = useTranslation('session');
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('outbox.title')} description={t('outbox.intro')} />
      <Outbox />
    </div>
  );
}
