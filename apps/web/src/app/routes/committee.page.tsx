import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Committee } from '../../features/committee/components/committee.js';
import { useMay, useSession } from '../../features/session/api/use-session.js';
import { formatDate } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/use-language.js';
import { PageHeader } from '../../ui/page-header.js';
import { usePartnerMove } from '../partner-move/use-partner-move.js';

// By its id: the route itself imports this page.
const committeeRoute = getRouteApi('/signed-in/arbetsutskott');

export function CommitteePage() {
  const { t } = useTranslation('committee');
  const { sedan } = committeeRoute.useSearch();
  const navigate = committeeRoute.useNavigate();
  const language = useLanguage();
  const { today, partnershipName } = useSession();
  const mayMove = useMay('partner.changeMembership');
  const mayNote = useMay('committee.note');
  const { start, dialog } = usePartnerMove();
  return (
    <>
      <PageHeader
        title={t('title')}
        description={
          <>
            <span className="print:hidden">{t('description')}</span>
            <span className="hidden print:inline">
              {t('printed', { name: partnershipName, date: formatDate(today, language) })}
            </span>
          </>
        }
      />
      <Committee
        since={sedan}
        onSince={(day) => void navigate({ search: { sedan: day }, resetScroll: false })}
        today={today}
        onDecide={mayMove ? start : undefined}
        mayNote={mayNote}
      />
      {dialog}
    </>
  );
}
