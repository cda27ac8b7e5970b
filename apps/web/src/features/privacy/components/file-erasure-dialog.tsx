import type { ErasureDraft } from '@registry/domain/privacy';
import { useTranslation } from 'react-i18next';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { formatDate } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { Actions, Dialog } from '../../../ui/dialog.js';
import { showToast } from '../../../ui/toast.js';
import { useRequestErasure } from '../api/use-request-erasure.js';
import { SubjectPreview } from './subject-preview.js';

interface FileErasureDialogProps {
  subject: ErasureDraft;
  name: string;
  onClose: () => void;
}

/** Somebody asked to be erased, by telephone or letter: what that does, and the request that then awaits a decision. */
export function FileErasureDialog({ subject, name, onClose }: FileErasureDialogProps) {
  const { t } = useTranslation('privacy');
  const { t: tCommon } = useTranslation('common');
  const language = useLanguage();
  const file = useRequestErasure();
  const submit = () =>
    file.mutate(subject, {
      onSuccess: ({ dueOn }) => {
        const description = t('file.filedText', { date: formatDate(dueOn, language) });
        showToast({ tone: 'success', title: t('file.filed'), description });
        onClose();
      },
    });
  return (
    <Dialog isOpen size="wide" onClose={onClose} title={t('file.title', { name })}>
      <div className="flex flex-col gap-5">
        <p className="text-muted">{t('file.text')}</p>
        <SubjectPreview subject={subject}>
          <AttemptProblem error={file.error} />
          <Actions>
            <Button variant="danger" isDisabled={file.isPending} onPress={submit}>
              {file.isPending ? tCommon('actions.saving') : t('file.file')}
            </Button>
            <Button onPress={onClose}>{tCommon('actions.cancel')}</Button>
          </Actions>
        </SubjectPreview>
      </div>
    </Dialog>
  );
}
