import { findCounty } from '@registry/domain/municipality';
import { useTranslation } from 'react-i18next';
import type { FieldWords } from '../../../api/editing/meeting-notice.js';
import type { SettingsFields } from '../settings-fields.js';

/** What the settings are called, and how their values read. */
export function useSettingsWords(): FieldWords<SettingsFields> {
  const { t } = useTranslation('settings');
  const { t: tCommon } = useTranslation('common');
  return {
    labelOf: (field) => t(`field.${field}`),
    textOf: (field, value) => {
      if (field === 'county') return value === '' ? t('wholeCountry') : (findCounty(value)?.name ?? value);
      if (field === 'defaultLanguage') return tCommon(value === 'en' ? 'language.en' : 'language.sv');
      if (field === 'controllerKind') return t(value === 'public' ? 'controllerKind.public' : 'controllerKind.private');
      if (field === 'stalledAfterDays' || field === 'erasureGraceDays') return t('days', { count: Number(value) });
      if (field === 'confirmAfterMonths' || field === 'retainFormerMonths')
        return t('months', { count: Number(value) });
      return value;
    },
  };
}
