import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Notice } from '../../ui/notice.js';

interface FormDialogProps {
  title: string;
  /** Something has been typed that closing would lose. */
  isDirty: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog with a form in it. Escape and the cross ask first when something was typed; the form's own Cancel does not. */
export function FormDialog({ title, isDirty, onClose, children }: FormDialogProps) {
  const { t } = useTranslation('editing');
  const [isAsking, setAsking] = useState(false);
  return (
    <Dialog isOpen isFormDialog title={title} onClose={() => (isDirty ? setAsking(true) : onClose())}>
      {isAsking && isDirty ? (
        <div className="pb-5">
          <Notice
            tone="warning"
            role="alert"
            title={t('leave.title')}
            action={
              <div className="flex flex-wrap gap-3 pt-2">
                <Button size="small" onPress={() => setAsking(false)}>
                  {t('leave.continue')}
                </Button>
                <Button size="small" onPress={onClose}>
                  {t('leave.close')}
                </Button>
              </div>
            }
          />
        </div>
      ) : null}
      {children}
    </Dialog>
  );
}
