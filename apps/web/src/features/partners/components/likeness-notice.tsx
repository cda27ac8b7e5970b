import type { PartnerLikeness } from '@registry/domain/partner';
import { useTranslation } from 'react-i18next';
import { Link } from '../../../ui/link.js';
import { Notice } from '../../../ui/notice.js';
import { StatusBadge } from '../../../vocabulary/status-badge.js';

type Reason = PartnerLikeness['reason'];

const words = {
  same_name: { title: 'register.likeness.same_name', text: 'register.likeness.sameNameText' },
  similar_name: { title: 'register.likeness.similar_name', text: 'register.likeness.similarText' },
  same_identifier: { title: 'register.likeness.same_identifier', text: 'register.likeness.sameNumberText' },
} as const satisfies Record<Reason, unknown>;

export interface LikenessNoticeProps {
  likenesses: readonly PartnerLikeness[];
  /** What the field above it can be alike in; the weightiest one found gives the title. */
  reasons: readonly Reason[];
}

/** Partners that may be the one being typed, below the field that says so. It warns, and never stops anybody. */
export function LikenessNotice({ likenesses, reasons }: LikenessNoticeProps) {
  const { t } = useTranslation('partners');
  const found = likenesses.filter(({ reason }) => reasons.includes(reason));
  const reason = reasons.find((one) => found.some((likeness) => likeness.reason === one));
  return (
    <div role="status" className="*:mt-3">
      {reason === undefined ? null : (
        <Notice tone="warning" title={t(words[reason].title, { count: found.length })}>
          <p className="text-sm">{t(words[reason].text)}</p>
          <ul className="flex flex-col gap-1 pt-1">
            {found.map(({ partnerId, name, status }) => (
              <li key={partnerId} className="flex min-h-6 flex-wrap items-center gap-x-3 gap-y-1">
                <Link to="/parter/$partnerId" params={{ partnerId }}>
                  {name}
                </Link>
                <StatusBadge status={status} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
