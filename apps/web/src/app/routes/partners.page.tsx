import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PartnerList } from '../../features/partners/components/partner-list.js';
import { tidyView } from '../../features/partners/partner-view.js';
import { useMay, useSession } from '../../features/session/api/use-session.js';
import { PlusIcon } from '../../ui/icons.js';
import { ButtonLink } from '../../ui/link.js';
import { PageHeader } from '../../ui/page-header.js';

// By its id: the route itself imports this page.
const partnersRoute = getRouteApi('/signed-in/parter');

export function PartnersPage() {
  const { t } = useTranslation('partners');
  const view = partnersRoute.useSearch();
  const navigate = partnersRoute.useNavigate();
  const { today } = useSession();
  const mayRegister = useMay('partner.register');
  const mayImport = useMay('import.run');
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('list.description')}
        actions={
          mayRegister ? (
            <ButtonLink to="/parter/ny" variant="primary">
              <PlusIcon />
              {t('list.register')}
            </ButtonLink>
          ) : null
        }
      />
      <PartnerList
        view={view}
        onView={(patch, isContinuing = false) =>
          void navigate({
            search: (before) => tidyView({ ...before, ...patch }),
            replace: isContinuing,
            resetScroll: false,
          })
        }
        today={today}
        mayRegister={mayRegister}
        mayImport={mayImport}
      />
    </>
  );
}
