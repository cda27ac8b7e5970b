import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MailList } from '../../features/mail/components/mail-list.js';
import { MailPreviews } from '../../features/mail/components/mail-previews.js';
import { useMay } from '../../features/session/api/use-session.js';
import { PageHeader } from '../../ui/page-header.js';
import { Tabs } from '../../ui/tabs.js';

// By its id: the route itself imports this page.
const mailRoute = getRouteApi('/signed-in/brev');

/** Templates for those who write mail, and for administrators what has been sent. */
export function MailPage() {
  const { t } = useTranslation('mail');
  const { view = 'attention', tab = 'outgoing' } = mailRoute.useSearch();
  const navigate = mailRoute.useNavigate();
  const mayManage = useMay('mail.manage');
  if (!mayManage) {
    return (
      <>
        <PageHeader title={t('title')} description={t('textPreviews')} />
        <MailPreviews />
      </>
    );
  }
  const show = (patch: { view?: typeof view; tab?: typeof tab }) =>
    void navigate({ search: (before) => ({ ...before, ...patch }), replace: true, resetScroll: false });
  return (
    <>
      <PageHeader title={t('title')} description={t('text')} />
      <Tabs
        label={t('title')}
        selected={tab}
        onSelect={(id) => show({ tab: id })}
        items={[
          {
            id: 'outgoing',
            label: t('outgoing'),
            content: <MailList view={view} onView={(id) => show({ view: id })} />,
          },
          { id: 'previews', label: t('previews'), content: <MailPreviews /> },
        ]}
      />
    </>
  );
}
