import type { GrowthReport } from '@registry/domain/growth';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.js';

const terms = [
  'counts',
  'start',
  'joined',
  'left',
  'movedIn',
  'movedOut',
  'end',
  'pausedAtEnd',
  'imprecise',
  'balance',
  'filters',
] as const;

/** What the figures mean, as the report itself says: a published one keeps the definitions that it was published with. */
export function GrowthDefinitions({ report }: { report: GrowthReport }) {
  const { t } = useTranslation('growth');
  return (
    <>
      <details className="max-w-prose print:hidden">
        <summary className="min-h-8 text-accent underline underline-offset-3">{t('definitions.title')}</summary>
        <Sentences report={report} />
      </details>
      <section className="hidden text-xs print:block">
        <p className="pt-4 text-sm font-semibold">{t('definitions.title')}</p>
        <Sentences report={report} />
      </section>
    </>
  );
}

function Sentences({ report: { definitions } }: { report: GrowthReport }) {
  const { t } = useTranslation('growth');
  const language = useLanguage();
  return (
    <ul className="flex flex-col gap-2 pt-2 print:block print:columns-2 print:gap-6">
      {terms.map((term) => (
        <li key={term}>{definitions[term][language]}</li>
      ))}
      <li>{t('definitions.ongoing')}</li>
      <li className="text-muted">{t('definitions.version', { version: definitions.version })}</li>
    </ul>
  );
}
