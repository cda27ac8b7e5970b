import { detailsCheck } from '@registry/contract/details-check';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../../api/request.js';
import { useLanguageOfMail } from '../../../i18n/use-language-of-mail.js';
import { Card } from '../../../ui/card.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { useFocusAcross } from '../../../ui/use-focus-across.js';
import { detailsCheckQuery } from '../api/details-check-query.js';
import { useKeepAnswer } from '../api/use-answer-details-check.js';
import { useNoteOpened } from '../api/use-note-opened.js';
import { type DetailsAnswer, DetailsCheckThanks } from './details-check-thanks.js';
import { DetailsToCheck } from './details-to-check.js';
import { LinkProblem } from './link-problem.js';
import { OwnDetailsForm } from './own-details-form.js';

interface DetailsCheckProps {
  secret: string;
  partnershipName: string;
  coordinatorEmail: string | null;
}

/**
 * What a mailed link shows, without sign-in: the details, one button that says they are right, and a form for what is not.
 * Nothing is sent until somebody presses: programs that look through mail open links too.
 */
export function DetailsCheck({ secret, partnershipName, coordinatorEmail }: DetailsCheckProps) {
  const { t } = useTranslation('links');
  const { data: page, error, refetch } = useQuery(detailsCheckQuery(secret));
  const [isEditing, setEditing] = useState(false);
  const [answer, setAnswer] = useState<DetailsAnswer | null>(null);
  const keep = useKeepAnswer(secret);
  const card = useFocusAcross(isEditing);
  useNoteOpened(secret, page !== undefined);
  useLanguageOfMail(page?.language);

  if (page === undefined) {
    if (error === null) return <SkeletonRows rows={5} />;
    return (
      <LinkProblem
        error={error}
        remedy={t('details.remedy')}
        coordinatorEmail={coordinatorEmail}
        onRetry={() => void refetch()}
      />
    );
  }
  return (
    <div className="flex flex-col gap-6" ref={card}>
      {answer && !isEditing ? <DetailsCheckThanks answer={answer} confirmedAt={page.contact.confirmedAt} /> : null}
      <Card>
        {isEditing ? (
          <OwnDetailsForm
            contact={page.contact}
            onCancel={() => setEditing(false)}
            save={(change, version) => request(detailsCheck.change, { body: { secret, version, change } })}
            readNewest={async () => (await request(detailsCheck.open, { body: { secret } })).contact}
            findChangers={async () => []}
            onSaved={(saved) => {
              setEditing(false);
              if (saved === page.contact) return;
              keep(saved);
              setAnswer('changed');
            }}
          />
        ) : (
          <DetailsToCheck
            page={page}
            secret={secret}
            partnershipName={partnershipName}
            coordinatorEmail={coordinatorEmail}
            isAnswered={answer !== null}
            onConfirmed={() => setAnswer('confirmed')}
            onEdit={() => setEditing(true)}
          />
        )}
      </Card>
    </div>
  );
}
