import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Unanswered } from '../../../api/unanswered.js';
import { dayOfInstant, formatDate } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Link } from '../../../ui/link.js';
import { PageHeader } from '../../../ui/page-header.js';
import { roundQuery } from '../api/round-query.js';
import { Answers } from './answers.js';
import { ChangeRound } from './change-round.js';
import { RoundActions } from './round-actions.js';
import { RoundContent } from './round-content.js';
import { RoundHeadline } from './round-headline.js';
import { RoundStateBadge } from './round-state-badge.js';

/** One round: how it goes and whom to call, or the draft to read through. */
export function RoundView({ roundId, today }: { roundId: string; today: string }) {
  const { t } = useTranslation(['rounds', 'common']);
  const language = useLanguage();
  const query = useQuery(roundQuery(roundId));
  const { data: round } = query;
  const [isChanging, setChanging] = useState(false);

  if (round === undefined) return <Unanswered query={query} rows={7} />;
  const back = <Link to="/utskick">{t('rounds:page.back')}</Link>;
  if (isChanging) {
    return (
      <div className="mx-auto max-w-4xl">
        <PageHeader title={t('rounds:form.changeTitle')} description={round.name} above={back} />
        <ChangeRound round={round} onClose={() => setChanging(false)} />
      </div>
    );
  }
  const isDraft = round.state === 'draft';
  const deadline = t('rounds:page.deadline', { date: formatDate(round.deadline, language) });
  const started =
    round.startedAt === null
      ? t('rounds:page.draftText')
      : t('rounds:page.started', { date: formatDate(dayOfInstant(round.startedAt), language) });
  return (
    <>
      <PageHeader
        title={round.name}
        description={`${started} ${deadline}`}
        badges={<RoundStateBadge state={round.state} />}
        above={back}
      />
      <div className="flex flex-col gap-6">
        <RoundActions round={round} onChange={() => setChanging(true)} />
        {isDraft ? null : (
          <>
            <RoundHeadline round={round} today={today} />
            <Answers round={round} />
          </>
        )}
        <RoundContent round={round} />
      </div>
    </>
  );
}
