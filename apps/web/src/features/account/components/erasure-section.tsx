import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/api-problem.js';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { Actions, Dialog } from '../../../ui/dialog.js';
import { Notice } from '../../../ui/notice.js';
import { useAskForErasure } from '../api/use-ask-for-erasure.js';

/** Asks to be erased: what goes, what stays, and who decides, before anything is sent. */
export function ErasureSection() {
  const { t } = useTranslation('account');
  const { t: tCommon } = useTranslation('common');
  const [isAsking, setAsking] = useState(false);
  const ask = useAskForErasure();
  const isPending = ask.error instanceof ApiProblem && ask.error.code === 'ERASURE_PENDING';
  const isAsked = ask.isSuccess || isPending;

  return (
    <Section title={t('erasure.title')} description={t('erasure.text')} className="print:hidden">
      {isAsked ? (
        <Notice tone="success" role="status" title={t(isPending ? 'erasure.askedBefore' : 'erasure.asked')}>
          <p>{t('erasure.askedText')}</p>
        </Notice>
      ) : (
        <Button onPress={() => setAsking(true)}>{t('erasure.ask')}</Button>
      )}
      {isAsking ? (
        <Dialog isOpen onClose={() => setAsking(false)} title={t('erasure.dialogTitle')}>
          <div className="flex flex-col gap-4">
            <AttemptProblem error={ask.error} />
            <ul className="flex list-disc flex-col gap-1 pl-5">
              <li>{t('erasure.decided')}</li>
              <li>{t('erasure.goes')}</li>
              <li>{t('erasure.stays')}</li>
              <li>{t('erasure.access')}</li>
            </ul>
            <Actions>
              <Button
                variant="danger"
                isDisabled={ask.isPending}
                onPress={() =>
                  ask.mutate(undefined, {
                    onSuccess: () => setAsking(false),
                    onError: (error) => {
                      if (error instanceof ApiProblem && error.code === 'ERASURE_PENDING') setAsking(false);
                    },
                  })
                }
              >
                {ask.isPending ? t('erasure.sending') : t('erasure.send')}
              </Button>
              <Button onPress={() => setAsking(false)}>{tCommon('actions.cancel')}</Button>
            </Actions>
          </div>
        </Dialog>
      ) : null}
    </Section>
  );
}
