import type { MailState, OutgoingMail } from '@registry/domain/mail';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../../../ui/badge.js';
import { cx } from '../../../ui/cx.js';
import { DataTable } from '../../../ui/data-table.js';
import { useMedia } from '../../../ui/use-media.js';
import { Moment } from '../../../vocabulary/day.js';
import { EmailText } from '../../../vocabulary/email-text.js';

const tones: Record<MailState, Tone> = {
  queued: 'neutral',
  claimed: 'info',
  handing_over: 'info',
  sent: 'success',
  failed: 'danger',
  uncertain: 'warning',
  cancelled: 'neutral',
};

interface MailRowsProps {
  mails: readonly OutgoingMail[];
  isStale: boolean;
  /** What may be done about a mail. */
  actOf: (mail: OutgoingMail) => ReactNode;
}

/** Each mail: a row of a table, or a card where a table would not fit. */
export function MailRows(props: MailRowsProps) {
  return useMedia('(max-width: 63.99rem)') ? <MailCards {...props} /> : <MailTable {...props} />;
}

function MailTable({ mails, isStale, actOf }: MailRowsProps) {
  const { t } = useTranslation('mail');
  return (
    <DataTable
      caption={t('caption')}
      rows={mails}
      rowKey={({ id }) => id}
      isStale={isStale}
      columns={[
        { key: 'to', header: t('column.to'), isRowHeader: true, cell: ({ to }) => <EmailText email={to} /> },
        { key: 'kind', header: t('column.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
        { key: 'state', header: t('column.state'), cell: (mail) => <State mail={mail} /> },
        {
          key: 'at',
          header: t('column.at'),
          className: 'tabular whitespace-nowrap',
          cell: ({ sentAt, createdAt }) => <Moment at={sentAt ?? createdAt} />,
        },
        { key: 'attempts', header: t('column.attempts'), align: 'end', cell: ({ attempts }) => attempts },
        ...(mails.some(isResendable) ? [{ key: 'act', header: t('column.act'), cell: actOf }] : []),
      ]}
    />
  );
}

function MailCards({ mails, isStale, actOf }: MailRowsProps) {
  const { t } = useTranslation('mail');
  return (
    <ul aria-label={t('caption')} aria-busy={isStale} className={cx('grid gap-3', isStale && 'opacity-70')}>
      {mails.map((mail) => (
        <li key={mail.id} className="flex flex-col gap-2 rounded-card border border-line bg-surface p-4 shadow-card">
          <div>
            <p className="font-medium wrap-anywhere">
              <EmailText email={mail.to} />
            </p>
            <p className="text-sm text-muted">{t(`kind.${mail.kind}`)}</p>
          </div>
          <State mail={mail} />
          <p className="tabular text-sm text-muted">
            <Moment at={mail.sentAt ?? mail.createdAt} />
            {mail.attempts > 1 ? `. ${t('column.attempts')}: ${mail.attempts}` : null}
          </p>
          {actOf(mail)}
        </li>
      ))}
    </ul>
  );
}

function State({ mail }: { mail: OutgoingMail }) {
  const { t } = useTranslation('mail');
  return (
    <div className="flex flex-col items-start gap-1">
      <Badge tone={tones[mail.state]}>{t(`state.${mail.state}`)}</Badge>
      {mail.failure === null || !isResendable(mail) ? null : (
        <span className="text-sm text-muted">{t('code', { code: mail.failure })}</span>
      )}
      {mail.state === 'uncertain' ? <span className="max-w-72 text-sm text-muted">{t('uncertainHelp')}</span> : null}
    </div>
  );
}

/** Whether a person may have it sent once more. */
export const isResendable = ({ state }: OutgoingMail): boolean => state === 'failed' || state === 'uncertain';
