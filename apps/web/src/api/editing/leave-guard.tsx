import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Actions, Dialog } from '../../ui/dialog.js';

/** Asks before something typed is left behind: on the way to another page, and when the tab is closed. */
export function LeaveGuard({ isDirty }: { isDirty: boolean }) {
  const { t } = useTranslation('editing');
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty && current.pathname !== next.pathname,
    enableBeforeUnload: () => isDirty,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Dialog isOpen onClose={blocker.reset} title={t('leave.title')}>
      <p>{t('leave.text')}</p>
      <Actions className="pt-5">
        <Button variant="primary" onPress={blocker.reset}>
          {t('leave.stay')}
        </Button>
        <Button onPress={blocker.proceed}>{t('leave.go')}</Button>
      </Actions>
    </Dialog>
  );
}
