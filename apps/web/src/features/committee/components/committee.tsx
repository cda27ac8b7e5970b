import { civilDate } from '@registry/domain/calendar';
import type { CommitteeNews, CommitteePage, CommitteeWaiting } from '@registry/domain/committee';
import type { OnboardingStatus } from '@registry/domain/membership';
import { sectors } from '@registry/domain/sector';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Unanswered } from '../../../api/unanswered.js';
import { formatDate } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { cx } from '../../../ui/cx.js';
import { useIsPrinting } from '../../../ui/use-is-printing.js';
import { useMedia } from '../../../ui/use-media.js';
import { SectorMark } from '../../../vocabulary/sector-mark.js';
import { committeeQuery } from '../api/committee-query.js';
import { CommitteeRow } from './committee-row.js';
import { CommitteeSection } from './committee-section.js';
import { MeetingForm } from './meeting-form.js';
import { NewsDetail } from './news-detail.js';
import { SinceForm } from './since-form.js';
import { WaitingDetail } from './waiting-detail.js';

/** A decision that somebody is about to enter; `to` when only one comes into question. */
export interface Decision {
  readonly partnerId: string;
  readonly partnerName: string;
  readonly to: OnboardingStatus | null;
  /** The day of the meeting, when it is one. */
  readonly since?: string;
}

export interface CommitteeProps {
  since: string | undefined;
  onSince: (day: string) => void;
  today: string;
  /** Enters a decision. Absent for those who may only read. */
  onDecide: ((decision: Decision) => void) | undefined;
  mayNote: boolean;
}

/** What the working committee has before it: what waits, what has happened since, what it decides. */
export function Committee(props: CommitteeProps) {
  const { t } = useTranslation('committee');
  const query = useQuery(committeeQuery(props.since));
  const { data: page } = query;
  if (page === undefined) return <Unanswered query={query} title={t('failed')} rows={8} />;
  return <Agenda page={page} {...props} />;
}

function Agenda({ page, onSince, today, onDecide, mayNote }: CommitteeProps & { page: CommitteePage }) {
  const { t } = useTranslation('committee');
  const language = useLanguage();
  const [meetingDay, setMeetingDay] = useState(today);
  // On a phone what is to be decided comes first, before the days: in the order of the document too.
  const isWide = useMedia('(min-width: 48rem)');
  const isPrinting = useIsPrinting();
  const dates = { since: formatDate(page.since, language), today: formatDate(page.today, language) };
  const isDay = civilDate.safeParse(meetingDay).success;

  const act = (partner: Pick<CommitteeWaiting, 'partnerId' | 'name'>, key: 'approve' | 'decline' | 'step') => {
    if (!onDecide) return null;
    const partnerName = partner.name ?? t('soleTrader');
    const to = { approve: 'approved', decline: 'declined', step: null } as const;
    return (
      <Button
        key={key}
        size="small"
        {...(key === 'decline' ? {} : { 'data-step-of': partner.partnerId })}
        aria-label={`${t(`act.${key}`)} …: ${partnerName}`}
        onPress={() =>
          onDecide({
            partnerId: partner.partnerId,
            partnerName,
            to: to[key],
            ...(isDay ? { since: meetingDay } : {}),
          })
        }
      >
        {t(`act.${key}`)} …
      </Button>
    );
  };
  const news = (one: CommitteeNews, isStepShown: boolean, isActing = false) => (
    <CommitteeRow
      partner={one}
      detail={<NewsDetail news={one} isStepShown={isStepShown} />}
      reason={one.reason}
      actions={isActing ? act(one, 'step') : null}
    />
  );
  const newsKey = ({ changeId }: CommitteeNews) => changeId;
  const partnerKey = ({ partnerId }: { partnerId: string }) => partnerId;

  const period = (
    <p className="max-w-prose print:text-xs">
      <span className="font-semibold">{t(`period.${page.sinceFrom}`, dates)}</span>{' '}
      <span className="text-muted max-sm:hidden print:inline">{t('period.text')}</span>
    </p>
  );
  const sinceForm = <SinceForm page={page} onSince={onSince} />;
  const head = (
    <div className={cx('flex flex-col gap-6', !isWide && 'border-t-2 border-edge pt-4 print:hidden')}>
      <div className="grid gap-4 md:grid-cols-2 print:hidden">
        {isWide ? sinceForm : null}
        {mayNote ? <MeetingForm day={meetingDay} onDay={setMeetingDay} onNoted={() => onSince(page.since)} /> : null}
        {isWide ? null : sinceForm}
      </div>
      <div className="flex flex-wrap items-end justify-between gap-4">
        {period}
        <Button size="small" className="print:hidden" onPress={() => window.print()}>
          {t('print')}
        </Button>
      </div>
    </div>
  );
  return (
    <div className="flex flex-col gap-6 print:gap-3">
      {isWide ? head : isPrinting ? period : null}
      <ul aria-label={t('sectors')} className="flex flex-wrap gap-x-5 gap-y-1 text-sm print:text-xs">
        {sectors.map((sector) => (
          <li key={sector}>
            <SectorMark sector={sector} />
          </li>
        ))}
      </ul>
      <CommitteeSection
        title={t('applications.title')}
        text={t('applications.text')}
        items={page.applications}
        keyOf={partnerKey}
      >
        {(one) => (
          <CommitteeRow
            partner={one}
            detail={<WaitingDetail waiting={one} />}
            actions={onDecide ? [act(one, 'approve'), act(one, 'decline')] : null}
          />
        )}
      </CommitteeSection>
      {isWide ? null : head}
      <CommitteeSection title={t('decided.title')} text={t('decided.text')} items={page.decided} keyOf={newsKey}>
        {(one) => news(one, true)}
      </CommitteeSection>
      <CommitteeSection title={t('started.title')} items={page.started} keyOf={newsKey}>
        {(one) => news(one, true, one.status === 'prospect' || one.status === 'in_dialogue')}
      </CommitteeSection>
      <CommitteeSection
        title={t('stalled.title')}
        text={t('stalled.text', { count: page.stalledAfterDays })}
        items={page.stalled}
        keyOf={partnerKey}
      >
        {(one) => (
          <CommitteeRow
            partner={one}
            detail={<WaitingDetail waiting={one} isStatusShown />}
            actions={act(one, 'step')}
          />
        )}
      </CommitteeSection>
      <CommitteeSection title={t('joined.title')} items={page.joined} keyOf={newsKey}>
        {(one) => news(one, false)}
      </CommitteeSection>
      <CommitteeSection title={t('left.title')} items={page.left} keyOf={newsKey}>
        {(one) => news(one, false)}
      </CommitteeSection>
      <CommitteeSection title={t('withoutPrimaryContact.title')} items={page.withoutPrimaryContact} keyOf={partnerKey}>
        {(one) => (
          <CommitteeRow
            partner={one}
            detail={
              one.lastContactEndedOn === null
                ? t('withoutPrimaryContact.never')
                : t('withoutPrimaryContact.endedOn', { date: formatDate(one.lastContactEndedOn, language) })
            }
          />
        )}
      </CommitteeSection>
    </div>
  );
}
