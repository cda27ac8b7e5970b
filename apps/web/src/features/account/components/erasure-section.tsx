import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { ownErasureQuery } from '../api/own-erasure-query.js';
import { AskForErasureDialog } from './ask-for-erasure-dialog.js';
import { WaitingErasure } from './waiting-erasure.js';

/** To be erased: the way to ask, or what was asked and waits. */
export function ErasureSection() {
  const { t } = useTranslation('account');
  const { t: tCommon } = useTranslation('common');
  const { data, error, refetch } = useQuery(ownErasureQuery);
  const [isAsking, setAsking] = useState(false);
  const content = useRef<HTMLDivElement>(null);
  const isWaiting = data === undefined || isAsking ? undefined : data.request !== null;
  const wasWaiting = useRef(isWaiting);
  useEffect(() => {
    if (isWaiting === undefined) return;
    // The button that was pressed is gone.
    if (wasWaiting.current === !isWaiting) content.current?.focus();
    wasWaiting.current = isWaiting;
  }, [isWaiting]);

  return (
    <Section title={t('erasure.title')} description={t('erasure.text')} className="print:hidden">
      <div ref={content} tabIndex={-1}>
        {data === undefined ? (
          error === null ? (
            <SkeletonRows rows={1} />
          ) : (
            <ProblemNotice
              error={error}
              action={<Button onPress={() => void refetch()}>{tCommon('actions.tryAgain')}</Button>}
            />
          )
        ) : data.request === null ? (
          <Button onPress={() => setAsking(true)}>{t('erasure.ask')}</Button>
        ) : (
          <WaitingErasure request={data.request} />
        )}
      </div>
      {isAsking ? <AskForErasureDialog onClose={() => setAsking(false)} /> : null}
    </Section>
  );
}
