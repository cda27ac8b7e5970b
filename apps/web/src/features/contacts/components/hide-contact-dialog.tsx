import type { Contact } from '@registry/domain/contact';
import { useTranslation } from 'react-i18next';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { Button } from '../../../ui/button.js';
import { Actions, Dialog } from '../../../ui/dialog.js';
import { showToast } from '../../../ui/toast.js';
import { useHideContact } from '../api/use-hide-contact.js';

/** Protects a contact, or ends the protection. Asks neither way for a reason: none is stored. */
export function HideContactDialog({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const { t } = useTranslation('contacts');
  const { t: tCommon } = useTranslation('common');
  const { id, name, isHidden } = contact;
  const hide = useHideContact(id);
  const way = isHidden ? 'show' : 'hide';
  const submit = () =>
    hide.mutate(!isHidden, {
      onSuccess: () => {
        showToast({ tone: 'success', title: t(`hiding.${way}Saved`, { name }) });
        onClose();
      },
    });
  return (
    <Dialog isOpen onClose={onClose} title={t(`hiding.${way}Title`, { name })}>
      <div className="flex flex-col gap-4">
        <AttemptProblem error={hide.error} />
        <p>{t(`hiding.${way}Text`)}</p>
        {isHidden ? null : <p className="text-muted">{t('hiding.noReason')}</p>}
        <Actions>
          <Button variant={isHidden ? 'danger' : 'primary'} isDisabled={hide.isPending} onPress={submit}>
            {hide.isPending ? tCommon('actions.saving') : t(`hiding.${way}Now`)}
          </Button>
          <Button onPress={onClose}>{tCommon('actions.cancel')}</Button>
        </Actions>
      </div>
    </Dialog>
  );
}
