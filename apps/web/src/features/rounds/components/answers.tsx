import { hasAnswered, type Round, type RoundAnswer } from '@registry/domain/round';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { DataTable } from '../../../ui/data-table.js';
import { ExternalLink, Link } from '../../../ui/link.js';
import { useMedia } from '../../../ui/use-media.js';
import { Moment } from '../../../vocabulary/day.js';
import { AnswerStateBadge } from './answer-state-badge.js';
import { NoteBounceDialog } from './note-bounce-dialog.js';
import { NotePhoneDialog } from './note-phone-dialog.js';

type Note = 'phone' | 'bounce';

/** How far each contact has come, those who need a call first, as the server orders them. */
export function Answers({ round }: { round: Round }) {
  const { t } = useTranslation('rounds');
  const isNarrow = useMedia('(max-width: 63.99rem)');
  const [noting, setNoting] = useState<{ contactId: string; note: Note }>();
  // As it is now: the round is read again while the dialog is open.
  const answer = round.answers.find(({ contactId }) => contactId === noting?.contactId);
  const close = () => setNoting(undefined);
  if (round.answers.length === 0) return null;
  const isOver = round.state === 'closed';

  const acts = ({ contactId, contactName, state }: RoundAnswer): ReactNode =>
    isOver || hasAnswered(state) || state === 'left_out' ? null : (
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          aria-label={`${t('phone.act')}: ${contactName}`}
          onPress={() => setNoting({ contactId, note: 'phone' })}
        >
          {t('phone.act')}
        </Button>
        {state === 'sent' || state === 'opened' ? (
          <Button
            size="small"
            variant={isNarrow ? 'secondary' : 'quiet'}
            aria-label={`${t('bounce.act')}: ${contactName}`}
            onPress={() => setNoting({ contactId, note: 'bounce' })}
          >
            {t('bounce.act')}
          </Button>
        ) : null}
      </div>
    );

  return (
    <>
      {isNarrow ? (
        <Section title={t('page.answers')} description={t('page.answersText')}>
          <ul className="flex flex-col">
            {round.answers.map((one) => (
              <li key={one.contactId} className="flex flex-col gap-2 border-t border-line py-4 last:pb-0">
                <div>
                  <p className="font-medium">{one.contactName}</p>
                  <PartnerLink answer={one} />
                </div>
                <State answer={one} />
                <Phone answer={one} />
                {acts(one)}
              </li>
            ))}
          </ul>
        </Section>
      ) : (
        <DataTable
          caption={t('page.answers')}
          isCaptionShown
          rows={round.answers}
          rowKey={({ contactId }) => contactId}
          columns={[
            { key: 'who', header: t('page.who'), isRowHeader: true, cell: (one) => one.contactName },
            { key: 'partner', header: t('page.partner'), cell: (one) => <PartnerLink answer={one} /> },
            { key: 'phone', header: t('page.phone'), cell: (one) => <Phone answer={one} /> },
            { key: 'state', header: t('page.state'), cell: (one) => <State answer={one} /> },
            ...(isOver ? [] : [{ key: 'acts', header: t('page.acts'), cell: acts }]),
          ]}
        />
      )}
      {answer && noting?.note === 'phone' ? (
        <NotePhoneDialog roundId={round.id} answer={answer} onClose={close} />
      ) : null}
      {answer && noting?.note === 'bounce' ? (
        <NoteBounceDialog roundId={round.id} answer={answer} onClose={close} />
      ) : null}
    </>
  );
}

const PartnerLink = ({ answer }: { answer: RoundAnswer }) => (
  <Link to="/parter/$partnerId" params={{ partnerId: answer.partnerId }} hash="kontaktpersoner">
    {answer.partnerName}
  </Link>
);

function Phone({ answer: { phone } }: { answer: RoundAnswer }) {
  const { t } = useTranslation('rounds');
  if (phone === null) return <span className="text-sm text-muted">{t('page.noPhone')}</span>;
  return (
    <ExternalLink href={`tel:${phone.e164}`} className="tabular w-fit whitespace-nowrap">
      {phone.display}
    </ExternalLink>
  );
}

function State({ answer: { state, byPhone, answeredAt, openedAt, sentAt, bounce } }: { answer: RoundAnswer }) {
  const { t } = useTranslation('rounds');
  const at = answeredAt ?? openedAt ?? sentAt;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 lg:flex-col lg:items-start">
      <AnswerStateBadge state={state} />
      {state === 'left_out' || at === null ? null : (
        <span className="tabular text-sm text-muted">
          <Moment at={at} /> {byPhone && hasAnswered(state) ? t('page.byPhone') : null}
        </span>
      )}
      {state === 'bounced' && bounce !== null ? (
        <span className="max-w-64 text-sm break-words text-muted">{bounce}</span>
      ) : null}
    </div>
  );
}
