import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { dayOfInstant } from '../../../i18n/format.js';
import { Badge } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { showToast } from '../../../ui/toast.js';
import { Day, Moment } from '../../../vocabulary/day.js';
import { ownSessionsQuery } from '../api/own-sessions-query.js';
import { useEndSession } from '../api/use-end-session.js';

/** Where one is signed in, and a way to end what one does not recognise. */
export function OwnSessionsSection() {
  const { t } = useTranslation('account');
  const { t: tCommon } = useTranslation('common');
  const { data, error, refetch } = useQuery(ownSessionsQuery);
  const end = useEndSession();
  const list = useRef<HTMLUListElement>(null);
  const count = data?.length ?? 0;
  const before = useRef(count);
  useEffect(() => {
    // The button that was pressed is gone with its row.
    if (count < before.current) list.current?.focus();
    before.current = count;
  }, [count]);

  const nameOf = ({ browser, system }: NonNullable<typeof data>[number]): string => {
    if (browser !== null && system !== null) return t('sessions.device', { browser, system });
    return browser ?? system ?? t('sessions.unknown');
  };

  return (
    <Section title={t('sessions.title')} description={t('sessions.text')}>
      {data === undefined && error === null ? <SkeletonRows rows={2} /> : null}
      {data === undefined ? (
        <ProblemNotice
          error={error}
          action={<Button onPress={() => void refetch()}>{tCommon('actions.tryAgain')}</Button>}
        />
      ) : (
        <ul ref={list} tabIndex={-1} aria-label={t('sessions.title')} className="flex flex-col">
          {data.map((session) => (
            <li
              key={session.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line py-3 first:border-t-0 first:pt-0 last:pb-0"
            >
              <div className="flex min-w-0 flex-1 basis-56 flex-col">
                <span className="flex flex-wrap items-center gap-2">
                  <span className="font-medium">{nameOf(session)}</span>
                  {session.isThisOne ? <Badge tone="accent">{t('sessions.thisOne')}</Badge> : null}
                </span>
                <span className="tabular text-sm text-muted">
                  {t('sessions.started')} <Moment at={session.startedAt} />
                  {' · '}
                  {t('sessions.lastSeen')} <Day on={dayOfInstant(session.lastSeenAt)} />
                </span>
              </div>
              {session.isThisOne ? null : (
                <Button
                  size="small"
                  isDisabled={end.isPending}
                  aria-label={t('sessions.endOf', { device: nameOf(session), day: dayOfInstant(session.startedAt) })}
                  onPress={() =>
                    end.mutate(session.id, {
                      onSuccess: () => showToast({ tone: 'success', title: t('sessions.ended') }),
                    })
                  }
                >
                  {t('sessions.end')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {end.error === null ? null : (
        <div className="pt-4">
          <ProblemNotice error={end.error} />
        </div>
      )}
    </Section>
  );
}
