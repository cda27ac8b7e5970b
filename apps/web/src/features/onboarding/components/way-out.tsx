import type { PartnerSummary } from '@registry/domain/partner';
import { useTranslation } from 'react-i18next';
import { cx } from '../../../ui/cx.js';
import { Link } from '../../../ui/link.js';
import type { MoveOnWayIn, WayOutStatus } from '../way-in.js';
import { useDropTarget } from './use-drop-target.js';

interface WayOutProps {
  status: WayOutStatus;
  dragged: PartnerSummary | null;
  onMove: ((move: MoveOnWayIn) => void) | undefined;
}

/** Where a card goes that leaves the board, and where those who have left it are found. */
export function WayOut({ status, dragged, onMove }: WayOutProps) {
  const { t } = useTranslation('onboarding');
  const { t: tCommon } = useTranslation('common');
  const { ref, dropProps, accepts, isDropTarget } = useDropTarget({ status, dragged, onMove });
  const name = tCommon(`status.${status}`);
  return (
    <section
      {...dropProps}
      ref={ref}
      aria-label={name}
      className={cx(
        'flex flex-1 flex-col gap-1 rounded-card border-2 border-dashed p-3 text-sm transition-colors',
        accepts ? 'border-accent' : 'border-line',
        isDropTarget && 'bg-accent-soft',
      )}
    >
      <h2 className="text-base font-semibold">{name}</h2>
      <p className="text-muted">{t(`target.${status}`)}</p>
      <Link
        to="/parter"
        search={{ status: [status] }}
        aria-label={`${t('target.show')}: ${name}`}
        className="mt-1 w-fit"
      >
        {t('target.show')}
      </Link>
    </section>
  );
}
