import type { GrowthTarget } from '@registry/domain/growth';
import { useTranslation } from 'react-i18next';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { Button } from '../../../ui/button.js';
import { Actions, Dialog } from '../../../ui/dialog.js';
import { showToast } from '../../../ui/toast.js';
import { useRemoveTarget } from '../api/use-target-acts.js';
import { useTargetWords } from './use-target-words.js';

/** Asks first: setting the same target again would draw its line from another day. */
export default function RemoveTargetDialog({ target, onClose }: { target: GrowthTarget; onClose: () => void }) {
  const { t } = useTranslation(['growth', 'common']);
  const words = useTargetWords();
  const remove = useRemoveTarget();
  return (
    <Dialog isOpen onClose={onClose} title={t('growth:targets.removeTitle')}>
      <div className="flex flex-col gap-4">
        <AttemptProblem error={remove.error} />
        <p>{t('growth:targets.removeText', { target: words(target) })}</p>
        <Actions>
          <Button
            variant="danger"
            isDisabled={remove.isPending}
            onPress={() =>
              remove.mutate(target.id, {
                onSuccess: () => {
                  showToast({ tone: 'success', title: t('growth:targets.removed') });
                  onClose();
                },
              })
            }
          >
            {t('growth:targets.remove')}
          </Button>
          <Button onPress={onClose}>{t('common:actions.cancel')}</Button>
        </Actions>
      </div>
    </Dialog>
  );
}
