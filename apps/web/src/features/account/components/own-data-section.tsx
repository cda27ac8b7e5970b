import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/card.js';
import { ButtonLink } from '../../../ui/link.js';

/** What the law gives everybody: to read what is kept about them, and to ask to be erased. */
export function OwnDataSection() {
  const { t } = useTranslation('account');
  return (
    <Section title={t('data.title')} description={t('data.text')}>
      <ButtonLink to="/mina-uppgifter/personuppgifter">{t('data.open')}</ButtonLink>
    </Section>
  );
}
