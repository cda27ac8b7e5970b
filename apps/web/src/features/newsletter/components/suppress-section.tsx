import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/card.js';
import { showToast } from '../../../ui/toast.js';
import { useSuppress } from '../api/use-suppress.js';
import { AddressForm } from './address-form.js';

/** Somebody has said no, elsewhere than here. */
export function SuppressSection() {
  const { t } = useTranslation('newsletter');
  const suppress = useSuppress();
  return (
    <Section title={t('manage.suppress.title')} description={t('manage.suppress.text')}>
      <AddressForm
        title={t('manage.suppress.title')}
        label={t('manage.suppress.email')}
        submit={t('manage.suppress.suppress')}
        submitting={t('manage.suppress.suppressing')}
        autoComplete="off"
        act={suppress}
        onDone={() => showToast({ tone: 'success', title: t('manage.suppress.done') })}
      />
    </Section>
  );
}
