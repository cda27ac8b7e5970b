import type { WorkList } from '@registry/domain/work-list';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.js';
import { ButtonLink } from '../../../ui/link.js';
import { WaitingRow } from './waiting-row.js';
import { WaitingSection } from './waiting-section.js';

/** Steps of checklists whose day has passed: whose, for how long, and who sees to it. */
export function OverdueSteps({ steps }: { steps: WorkList['overdueSteps'] }) {
  const { t } = useTranslation('worklist');
  const language = useLanguage();
  const act = t('overdueSteps.act');
  return (
    <WaitingSection
      title={t('overdueSteps.title')}
      text={t('overdueSteps.text')}
      items={steps}
      keyOf={({ partnerId, stepId }) => `${partnerId} ${stepId}`}
    >
      {({ partnerId, partnerName, sector, days, ownerName, ...step }) => {
        const name = language === 'sv' ? step.sv : step.en;
        const owner = ownerName === null ? t('overdueSteps.noOwner') : t('overdueSteps.owner', { name: ownerName });
        return (
          <WaitingRow
            partnerId={partnerId}
            name={partnerName}
            sector={sector}
            detail={
              <>
                <span className="text-ink">{name}</span>
                {`: ${t('overdueSteps.over', { count: days })}, ${owner}`}
              </>
            }
            action={
              <ButtonLink
                to="/parter/$partnerId"
                params={{ partnerId }}
                hash="checklista"
                size="small"
                aria-label={`${act}: ${partnerName}, ${name}`}
              >
                {act}
              </ButtonLink>
            }
          />
        );
      }}
    </WaitingSection>
  );
}
