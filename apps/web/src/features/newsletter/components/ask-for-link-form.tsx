import { useTranslation } from 'react-i18next';
import { useAskForLink } from '../api/use-ask-for-link.js';
import { AddressForm } from './address-form.js';
import { DonePanel } from './done-panel.js';

/** Has a link to one's own subscription sent. The same words whether the address subscribes or not. */
export function AskForLinkForm() {
  const { t } = useTranslation('newsletter');
  const ask = useAskForLink();

  if (ask.isSuccess) {
    return (
      <DonePanel title={t('asked.title')}>
        <p>{t('asked.link', { email: ask.variables })}</p>
        <p>{t('asked.notArrived')}</p>
      </DonePanel>
    );
  }
  return (
    <AddressForm
      title={t('askForLink.title')}
      label={t('askForLink.email')}
      submit={t('askForLink.send')}
      submitting={t('subscribe.sending')}
      autoComplete="email"
      act={ask}
    />
  );
}
