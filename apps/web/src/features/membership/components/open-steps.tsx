import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/notice.js';
import { TextArea } from '../../../ui/text-field.js';

interface OpenStepsProps {
  steps: readonly string[];
  overrideReason: string;
  onOverrideReason: (reason: string) => void;
}

/** The required steps that hold a partner back, and the way past them: to say why. */
export function OpenSteps({ steps, overrideReason, onOverrideReason }: OpenStepsProps) {
  const { t } = useTranslation('checklist');
  return (
    <>
      <Notice
        tone="warning"
        role="status"
        title={steps.length === 0 ? t('gate.titleUnknown') : t('gate.title', { count: steps.length })}
      >
        <ul className="list-disc pl-5">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
        <p>{t('gate.text')}</p>
      </Notice>
      <TextArea
        name="overrideReason"
        rows={2}
        label={t('gate.reason')}
        description={t('gate.reasonHelp')}
        value={overrideReason}
        onChange={onOverrideReason}
      />
    </>
  );
}
