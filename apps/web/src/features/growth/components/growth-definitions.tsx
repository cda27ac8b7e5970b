import { useTranslation } from 'react-i18next';

const terms = ['partner', 'joined', 'left', 'moved', 'balance', 'imprecise', 'ongoing'] as const;

/** What the figures mean, for whoever quotes them. */
export function GrowthDefinitions() {
  const { t } = useTranslation('growth');
  return (
    <details className="max-w-prose">
      <summary className="min-h-8 text-accent underline underline-offset-3">{t('definitions.title')}</summary>
      <dl className="flex flex-col gap-3 pt-3">
        {terms.map((term) => (
          <div key={term}>
            <dt className="font-medium">{t(`definitions.${term}`)}</dt>
            <dd className="text-muted">{t(`definitions.${term}Text`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
