import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../../i18n/i18n.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Button } from '../../ui/button.js';

/** The other language, in its own words. */
export function LanguageSwitch() {
  const { t } = useTranslation('common');
  const other = useLanguage() === 'sv' ? 'en' : 'sv';
  return (
    <Button variant="quiet" size="compact" className="whitespace-nowrap" onPress={() => void changeLanguage(other)}>
      <span lang={other}>{t('nav.otherLanguage')}</span>
    </Button>
  );
}
