import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseTheme, themes, useTheme } from '../theme.js';

/** Light, dark, or whatever the system says. */
export function ThemeSwitch() {
  const { t } = useTranslation('common');
  const theme = useTheme();
  const name = useId();
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <legend className="float-left mr-1 font-medium text-ink max-sm:w-full">{t('theme.label')}</legend>
      {themes.map((option) => (
        <label key={option} className="inline-flex min-h-6 items-center gap-1.5 pointer-coarse:min-h-11">
          <input
            type="radio"
            name={name}
            value={option}
            checked={theme === option}
            onChange={() => chooseTheme(option)}
            className="size-4 accent-accent"
          />
          {t(`theme.${option}`)}
        </label>
      ))}
    </fieldset>
  );
}
