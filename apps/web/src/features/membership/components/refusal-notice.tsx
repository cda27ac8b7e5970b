import { useTranslation } from 'react-i18next';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { ErrorNotice } from '../../../ui/notice.js';
import { findRefusal } from './refusal-sentence.js';

/** Why a step was refused: the neighbours it does not fit, or whatever else went wrong. */
export function RefusalNotice({ error }: { error: unknown }) {
  const { t } = useTranslation('membership');
  const { t: tCommon } = useTranslation('common');
  const language = useLanguage();
  const refusal = findRefusal(error, { t, tCommon, language });
  if (refusal === null) return <AttemptProblem error={error} />;
  return (
    <AttemptProblem error={error}>
      <ErrorNotice title={refusal.title}>
        {refusal.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </ErrorNotice>
    </AttemptProblem>
  );
}
