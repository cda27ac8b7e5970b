import type { WayInDefinitions as Definitions } from '@registry/domain/way-in';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.js';

/** What the figures mean, in the words that came with them: for whoever quotes them. */
export function WayInDefinitions({ definitions: { version, ...sentences } }: { definitions: Definitions }) {
  const { t } = useTranslation('wayin');
  const language = useLanguage();
  return (
    <details className="max-w-prose">
      <summary className="min-h-8 text-accent underline underline-offset-3">{t('definitions')}</summary>
      <ul className="flex flex-col gap-2 pt-3">
        {Object.entries(sentences).map(([key, sentence]) => (
          <li key={key}>{sentence[language]}</li>
        ))}
      </ul>
      <p className="pt-3 text-sm text-muted">{t('definitionsVersion', { version })}</p>
    </details>
  );
}
