import { useFilter } from 'react-aria-components/Autocomplete';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../../i18n/i18n.js';
import { useLanguage } from '../../i18n/use-language.js';
import type { PaletteSource } from '../../ui/palette-source.js';
import { chooseTheme, themes, useTheme } from '../theme.js';

/** How the page looks and which language it speaks. Found by typing; not offered before, since they are seldom wanted. */
export const useSettingSource: PaletteSource = (typed) => {
  const { t } = useTranslation('common');
  const { contains } = useFilter({ sensitivity: 'base' });
  const other = useLanguage() === 'sv' ? 'en' : 'sv';
  const chosen = useTheme();
  const items = [
    { id: 'language', label: t('nav.otherLanguage'), run: () => void changeLanguage(other) },
    ...themes
      .filter((theme) => theme !== chosen)
      .map((theme) => ({
        id: `theme:${theme}`,
        label: t('palette.theme', { theme: t(`theme.${theme}`) }),
        run: () => chooseTheme(theme),
      })),
  ];
  return {
    id: 'settings',
    title: t('palette.settings'),
    items: typed.trim() === '' ? [] : items.filter(({ label }) => contains(label, typed.trim())),
  };
};
