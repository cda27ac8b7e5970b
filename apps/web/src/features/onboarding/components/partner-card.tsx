import type { PartnerSummary } from '@registry/domain/partner';
import type { ReactNode } from 'react';
import { useDrag } from 'react-aria-components/useDrag';
import { cx } from '../../../ui/cx.js';
import { Link } from '../../../ui/link.js';
import { SectorMark } from '../../../vocabulary/sector-mark.js';
import type { MoveOnWayIn } from '../way-in.js';
import { MoveMenu } from './move-menu.js';
import { TimeInStatus } from './time-in-status.js';

export interface PartnerCardProps {
  partner: PartnerSummary;
  today: string;
  /** Absent for those who may only read. */
  onMove: ((move: MoveOnWayIn) => void) | undefined;
  /** How far the checklist has come. */
  progressOf: (partnerId: string) => ReactNode;
  /** Told when the card is picked up, and (null) when it is let go. */
  onDrag: (partner: PartnerSummary | null) => void;
}

/** One partner on the board. The card can be dragged; the menu is the same act for keyboard, touch and voice. */
export function PartnerCard({ partner, today, onMove, progressOf, onDrag }: PartnerCardProps) {
  const { dragProps, isDragging } = useDrag({
    getItems: () => [{ 'text/plain': partner.name }],
    getAllowedDropOperations: () => ['move'],
    // The menu is the button for it.
    hasDragButton: true,
    isDisabled: onMove === undefined,
    onDragStart: () => onDrag(partner),
    onDragEnd: () => onDrag(null),
  });
  return (
    <li>
      <div
        {...dragProps}
        className={cx(
          'flex flex-col gap-2 rounded-control border border-line bg-surface p-3 shadow-card',
          onMove && 'pointer-fine:cursor-grab',
          isDragging && 'opacity-50',
        )}
      >
        <Link
          to="/parter/$partnerId"
          params={{ partnerId: partner.id }}
          draggable={false}
          className="w-fit max-w-full font-medium hyphens-auto"
        >
          {partner.name}
        </Link>
        <span className="text-sm text-muted">
          <SectorMark sector={partner.sector} />
        </span>
        <span className="text-sm text-muted empty:hidden">{progressOf(partner.id)}</span>
        <span className="flex flex-wrap items-center justify-between gap-2">
          <span className="tabular text-sm text-muted">
            <TimeInStatus partner={partner} today={today} />
          </span>
          {onMove ? <MoveMenu partner={partner} onMove={onMove} /> : null}
        </span>
      </div>
    </li>
  );
}
