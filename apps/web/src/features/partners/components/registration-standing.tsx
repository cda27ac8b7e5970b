import { onboardingStatuses, statusesWithReason } from '@registry/domain/membership';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { showFilledField } from '../../../ui/form-focus.js';
import { PartialDateField } from '../../../ui/partial-date-field.js';
import { Select } from '../../../ui/select.js';
import { TextArea } from '../../../ui/text-field.js';
import type { RegistrationPartProps } from './registration-part.js';

/** Where the partner stands and since when: one who joined in 2016 is as easy as one who called today. */
export function RegistrationStanding({ draft, change, today }: RegistrationPartProps & { today: string }) {
  const { t } = useTranslation(['partners', 'common']);
  return (
    <Section title={t('partners:register.standing.title')}>
      <div className="flex flex-col gap-6">
        <Select
          label={t('partners:register.standing.status')}
          name="status"
          className="sm:max-w-80"
          options={onboardingStatuses.map((id) => ({
            id,
            label: t(`common:status.${id}`),
            description: t(`partners:register.standing.statusHelp.${id}`),
          }))}
          value={draft.status}
          onChange={(id) => change({ status: onboardingStatuses.find((status) => status === id) ?? null })}
        />
        <div className="flex flex-col items-start gap-2">
          <PartialDateField
            label={t('partners:register.standing.effective')}
            name="effective"
            value={draft.effective}
            onChange={(effective) => change({ effective })}
          />
          <Button
            size="small"
            onPress={({ target }) => {
              const form = target.closest('form');
              change({ effective: today });
              requestAnimationFrame(() => showFilledField(form, 'effective'));
            }}
          >
            {t('partners:register.standing.today')}, {today}
          </Button>
        </div>
        {draft.status !== null && statusesWithReason.includes(draft.status) ? (
          <TextArea
            label={t('partners:register.standing.reason')}
            name="statusReason"
            description={t('partners:register.standing.reasonHelp')}
            isOptional
            rows={3}
            value={draft.statusReason}
            onChange={(statusReason) => change({ statusReason })}
          />
        ) : null}
      </div>
    </Section>
  );
}
