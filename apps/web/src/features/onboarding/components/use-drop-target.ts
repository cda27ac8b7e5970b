import { canFollow, type OnboardingStatus } from '@registry/domain/membership';
import type { PartnerSummary } from '@registry/domain/partner';
import { useRef } from 'react';
import { useDrop } from 'react-aria-components/useDrop';
import { type MoveOnWayIn, moveOf } from '../way-in.js';

interface DropTargetOptions {
  status: OnboardingStatus;
  /** The card in the hand. */
  dragged: PartnerSummary | null;
  onMove: ((move: MoveOnWayIn) => void) | undefined;
}

/** A place that takes the cards whose next status it may be, and no other. */
export function useDropTarget({ status, dragged, onMove }: DropTargetOptions) {
  const ref = useRef<HTMLElement>(null);
  const accepts = dragged !== null && canFollow(dragged.status, status);
  const { dropProps, isDropTarget } = useDrop({
    ref,
    // It never takes focus of its own: the menu of each card is the way without dragging.
    hasDropButton: true,
    isDisabled: !accepts,
    getDropOperation: () => 'move',
    onDrop: () => {
      if (dragged) onMove?.(moveOf(dragged, status));
    },
  });
  return { ref, dropProps, accepts, isDropTarget };
}
