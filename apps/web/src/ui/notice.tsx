import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckIcon, InfoIcon, WarningIcon } from './icons.js';

type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

const looks: Record<NoticeTone, string> = {
  info: 'border-l-info bg-info-soft [&>svg]:text-info',
  success: 'border-l-success bg-success-soft [&>svg]:text-success',
  warning: 'border-l-warning bg-warning-soft [&>svg]:text-warning',
  danger: 'border-l-danger bg-danger-soft [&>svg]:text-danger',
};

const icons = { info: InfoIcon, success: CheckIcon, warning: WarningIcon, danger: WarningIcon };

export interface NoticeProps {
  tone?: NoticeTone;
  title?: string;
  children?: ReactNode;
  action?: ReactNode;
  /** `alert` interrupts, `status` waits: for a notice that appears after the page did. */
  role?: 'alert' | 'status';
}

/** A message in the page. */
export function Notice({ tone = 'info', title, children, action, role }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div role={role} className={`flex gap-3 rounded-control border border-transparent border-l-4 p-4 ${looks[tone]}`}>
      <Icon className="mt-0.5 size-5" />
      <div className="flex min-w-0 flex-1 flex-col items-start gap-1 wrap-anywhere">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
        {action}
      </div>
    </div>
  );
}

export interface ErrorNoticeProps {
  /** What happened. */
  title: string;
  /** What was kept, and what to do. */
  children?: ReactNode;
  /** For whoever looks into it: the same id is in the server's log. */
  traceId?: string | undefined;
  action?: ReactNode;
}

/** Something went wrong: what happened, what was kept, what to do. */
export function ErrorNotice({ title, children, traceId, action }: ErrorNoticeProps) {
  const { t } = useTranslation('ui');
  return (
    <Notice tone="danger" title={title} role="alert" action={action}>
      {children}
      {traceId ? (
        <p className="text-sm text-muted">
          {t('traceId')} <code className="font-mono break-all select-all">{traceId}</code>
        </p>
      ) : null}
    </Notice>
  );
}
