import type { WorkList } from '@registry/domain/work-list';
import { useTranslation } from 'react-i18next';
import { formatPartialDate } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { ButtonLink } from '../../../ui/link.js';
import { WaitingRow } from './waiting-row.js';
import { WaitingSection } from './waiting-section.js';

/** What is recorded with a day still to come. */
export function PlannedChanges({ planned }: Pick<WorkList, 'planned'>) {
  const { t } = useTranslation('worklist');
  const { t: tCommon } = useTranslation('common');
  const language = useLanguage();
  return (
    <WaitingSection
      title={t('planned.title')}
      text={t('planned.text')}
      items={planned}
      keyOf={({ partnerId, effective, becomes }) => `${partnerId} ${effective.effectiveOn} ${becomes}`}
    >
      {({ partnerId, partnerName, sector, status, becomes, effective }) => (
        <WaitingRow
          partnerId={partnerId}
          name={partnerName}
          sector={sector}
          detail={t('planned.becomes', {
            from: tCommon(`status.${status}`),
            to: tCommon(`status.${becomes}`),
            date: formatPartialDate(effective.effectiveOn, effective.precision, language),
          })}
          action={
            <ButtonLink
              to="/parter/$partnerId"
              params={{ partnerId }}
              hash="status"
              size="small"
              aria-label={`${t('planned.act')}: ${partnerName}`}
            >
              {t('planned.act')}
            </ButtonLink>
          }
        />
      )}
    </WaitingSection>
  );
}
