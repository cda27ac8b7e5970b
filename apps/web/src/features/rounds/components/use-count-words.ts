import type { AudienceCount } from '@registry/domain/round';
import { useTranslation } from 'react-i18next';

/** "40 kontaktpersoner hos 34 parter, 3 saknar e-postadress". */
export function useCountWords(): (count: AudienceCount) => string {
  const { t } = useTranslation('rounds');
  return ({ contacts, partners, withoutEmail, choseAway }) =>
    [
      t('count.summary', {
        contacts: t('count.contacts', { count: contacts }),
        partners: t('count.partners', { count: partners }),
      }),
      withoutEmail > 0 ? t('count.withoutEmail', { count: withoutEmail }) : '',
      choseAway > 0 ? t('count.choseAway', { count: choseAway }) : '',
    ]
      .filter((part) => part !== '')
      .join(', ');
}
