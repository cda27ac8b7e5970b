import type { WayInDefinitions as Definitions } from '@registry/domain/way-in';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.js';

/** What the figures mean, in the words that came with them: for whoever quotes them. Always open on paper. */
export function WayInDefinitions({ definitions }: { definitions: Definitions }) {
  const { t } = useTranslation('wayin');
  return (
    <>
      <details className="max-w-prose print:hidden">
        <summary className="min-h-8 text-accent underline underline-offset-3">{t('definitions')}</summary>
        <Sentences definitions={definitions} />
      </details>
      <section className="hidden text-xs print:block">
        <p className="text-sm font-semibold">{t('definitions')}</p>
        <Sentences definitions={definitions} />
      </section>
    </>
  );
}

function Sentences({ definitions: { version, ...sentences } }: { definitions: Definitions }) {
  const { t } = useTranslation('wayin');
  const language = useLanguage();
  return (
    <ul className="flex flex-col gap-2 pt-3 print:block print:columns-2 print:gap-6 print:pt-2">
      {Object.entries(sentences).map(([key, sentence]) => (
        <li key={key}>{sentence[language]}</li>
      ))}
      <li className="text-muted">{t('definitionsVersion', { version })}</li>
    </ul>
  );
}
