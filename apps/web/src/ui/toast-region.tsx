import {
  UNSTABLE_ToastRegion as Region,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
} from 'react-aria-components/Toast';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './button.js';
import { CheckIcon, CloseIcon, WarningIcon } from './icons.js';
import { toasts } from './toast.js';

/** Where toasts appear. Rendered once, by the app. */
export function ToastRegion() {
  const { t } = useTranslation('ui');
  return (
    <Region
      queue={toasts}
      aria-label={t('messages')}
      // On a phone dialogs stand at the bottom, with their buttons last: messages leave them free.
      className="fixed inset-x-4 bottom-4 z-50 flex flex-col gap-2 outline-none sm:left-auto sm:w-96 max-sm:in-[:root:has([role=dialog])]:top-4 max-sm:in-[:root:has([role=dialog])]:bottom-auto print:hidden"
    >
      {({ toast }) => (
        <Toast
          toast={toast}
          className="flex items-start gap-3 rounded-card border border-line bg-raised p-4 text-ink shadow-overlay"
        >
          {toast.content.tone === 'danger' ? (
            <WarningIcon className="mt-0.5 size-5 text-danger" />
          ) : (
            <CheckIcon className="mt-0.5 size-5 text-success" />
          )}
          <div className="flex min-w-0 flex-1 flex-col items-start gap-1">
            <ToastContent>
              <Text slot="title" className="block font-medium">
                {toast.content.title}
              </Text>
              {toast.content.description ? (
                <Text slot="description" className="block text-sm text-muted">
                  {toast.content.description}
                </Text>
              ) : null}
            </ToastContent>
            {toast.content.action ? (
              <Button
                variant="quiet"
                size="small"
                className="-ml-2.5"
                onPress={() => {
                  toast.content.action?.onAction();
                  toasts.close(toast.key);
                }}
              >
                {toast.content.action.label}
              </Button>
            ) : null}
          </div>
          <IconButton label={t('close')} onPress={() => toasts.close(toast.key)} className="-mt-2 -mr-2">
            <CloseIcon className="size-4" />
          </IconButton>
        </Toast>
      )}
    </Region>
  );
}
