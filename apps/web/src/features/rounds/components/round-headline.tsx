import { answerStates, type Round } from '@registry/domain/round';
import { useTranslation } from 'react-i18next';
import { dayOfInstant } from '../../../i18n/format.js';
import { Section } from '../../../ui/card.js';
import { Progress } from '../../../ui/progress.js';
import { figuresOf, isTimeToCall } from '../round-figures.rules.js';
import { AnswerStateBadge } from './answer-state-badge.js';

/** How the round goes in one sentence, and how many are in each state. */
export function RoundHeadline({ round, today }: { round: Round; today: string }) {
  const { t } = useTranslation('rounds');
  const { asked, answered, toCall, waiting } = figuresOf(round.counts);
  const headline =
    asked === 0
      ? t('page.headlineNone')
      : toCall > 0
        ? t(`page.${unansweredHeadline(round, today)}`, { answered, asked, count: toCall })
        : waiting > 0
          ? t('page.headlineWaiting', { answered, asked, waiting })
          : t('page.headlineAll', { asked });
  const shown = answerStates.filter((state) => (round.counts[state] ?? 0) > 0);
  return (
    <Section title={headline}>
      {asked > 0 ? <Progress label={t('page.progress')} value={answered} max={asked} /> : null}
      <dl aria-label={t('page.states')} className="flex flex-wrap gap-x-6 gap-y-3 pt-4">
        {shown.map((state) => (
          <div key={state} className="flex items-center gap-2">
            <dt>
              <AnswerStateBadge state={state} />
            </dt>
            <dd className="tabular font-semibold">{round.counts[state]}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** Nobody is called while mail may still bring an answer, nor when the round is over. */
function unansweredHeadline({ state, startedAt, reminderDays, deadline }: Round, today: string) {
  if (state === 'closed') return 'headlineSilent';
  const startedOn = startedAt === null ? today : dayOfInstant(startedAt);
  return isTimeToCall({ startedOn, reminderDays, deadline }, today) ? 'headlineCalls' : 'headlineFresh';
}
