import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/api-problem.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { TextField } from '../../../ui/text-field.js';
import { noticeQuery } from '../api/notice-query.js';

/** The number of the decision on disposal, which a public body must have. */
export function DecisionField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('privacy');
  const isPublicBody = useQuery(noticeQuery(useLanguage())).data?.controller.kind === 'public';
  return (
    <TextField
      name="decisionReference"
      label={t('erasures.decisionReference')}
      description={t('erasures.decisionHelp')}
      isOptional={!isPublicBody}
      autoComplete="off"
      value={value}
      onChange={onChange}
    />
  );
}

/** Refused for want of a decision: said at the field, not above the form. */
export const isDecisionMissing = (error: unknown): boolean =>
  error instanceof ApiProblem && error.code === 'ERASURE_DECISION_REQUIRED';
