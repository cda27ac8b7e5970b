import { useTranslation } from 'react-i18next';
import { TemplateSection } from '../../features/checklist/components/template-section.js';
import { useMay, usePerson } from '../../features/session/api/use-session.js';
import { PartnershipSection } from '../../features/settings/components/partnership-section.js';
import { UsersSection } from '../../features/settings/components/users-section.js';
import { PageHeader } from '../../ui/page-header.js';

export function SettingsPage() {
  const { t } = useTranslation('settings');
  const { id } = usePerson();
  const mayChange = useMay('settings.change');
  const mayManageUsers = useMay('user.manage');
  const maySeeChecklist = useMay('checklist.read');
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('title')} description={t(mayManageUsers ? 'text' : 'textReadOnly')} />
      <div className="flex flex-col gap-8">
        <PartnershipSection mayChange={mayChange} />
        {maySeeChecklist ? <TemplateSection mayChange={mayChange} /> : null}
        {mayManageUsers ? <UsersSection ownUserId={id} /> : null}
      </div>
    </div>
  );
}
