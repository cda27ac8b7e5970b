import { type UnreadableReason, unreadableReasons } from '@registry/domain/import';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/api-problem.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { formatNumber } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { ErrorNotice } from '../../../ui/notice.js';

const isReason = (reason: unknown): reason is UnreadableReason =>
  (unreadableReasons as readonly unknown[]).includes(reason);

/** Why a file could not be read, and what to do about it. */
export function UnreadableNotice({ error }: { error: unknown }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  if (error === null || error === undefined) return null;
  if (!(error instanceof ApiProblem)) {
    // The browser could not read it: moved, renamed or locked since it was chosen.
    return (
      <ErrorNotice title={t('unreadable.title')}>
        <p>{t('unreadable.browser')}</p>
      </ErrorNotice>
    );
  }
  const { code, details } = error;
  const numberOf = (value: unknown) => (typeof value === 'number' ? formatNumber(value, language) : '');
  if (code === 'REQUEST_TOO_LARGE') {
    return (
      <ErrorNotice title={t('unreadable.title')}>
        <p>{t('unreadable.tooLarge')}</p>
      </ErrorNotice>
    );
  }
  if (code !== 'IMPORT_UNREADABLE' || !isReason(details.reason)) return <ProblemNotice error={error} />;
  return (
    <ErrorNotice title={t('unreadable.title')}>
      <p>{t(`unreadable.${details.reason}`, { line: numberOf(details.line), limit: numberOf(details.limit) })}</p>
    </ErrorNotice>
  );
}
