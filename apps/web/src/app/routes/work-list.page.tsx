import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DecideOnDialog } from '../../features/proposals/components/decide-on-dialog.js';
import { useMay, useSession } from '../../features/session/api/use-session.js';
import type { ProposalToDecide } from '../../features/work-list/components/proposals-waiting.js';
import { WorkList } from '../../features/work-list/components/work-list.js';
import { formatDate } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/use-language.js';
import { PageHeader } from '../../ui/page-header.js';
import { usePartnerMove } from '../partner-move/use-partner-move.js';

export function WorkListPage() {
  const { t } = useTranslation('worklist');
  const language = useLanguage();
  const { today } = useSession();
  const mayMove = useMay('partner.changeMembership');
  const mayManageContacts = useMay('contact.manage');
  const mayManageRounds = useMay('round.manage');
  const mayRegister = useMay('partner.register');
  const mayImport = useMay('import.run');
  const mayDecide = useMay('proposal.decide');
  const [deciding, setDeciding] = useState<ProposalToDecide | null>(null);
  const { start, dialog } = usePartnerMove();
  return (
    <>
      <PageHeader title={t('title')} description={<time dateTime={today}>{formatDate(today, language)}</time>} />
      <WorkList
        onStep={mayMove ? start : undefined}
        onDecide={mayDecide ? setDeciding : undefined}
        mayManageContacts={mayManageContacts}
        mayManageRounds={mayManageRounds}
        mayRegister={mayRegister}
        mayImport={mayImport}
      />
      {dialog}
      {deciding === null ? null : <DecideOnDialog {...deciding} today={today} onClose={() => setDeciding(null)} />}
    </>
  );
}
