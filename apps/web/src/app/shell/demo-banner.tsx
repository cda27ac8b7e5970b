import { useTranslation } from 'react-i18next';

/** On every page of the demonstration, so that nobody takes its people for real. */
export function DemoBanner() {
  const { t } = useTranslation('common');
  return (
    <aside
      aria-label={t('demo.title')}
      className="bg-warning-soft px-4 py-1.5 text-center text-sm text-warning print:hidden"
    >
      <strong className="font-semibold">{t('demo.title')}</strong> {t('demo.text')}
    </aside>
  );
}
