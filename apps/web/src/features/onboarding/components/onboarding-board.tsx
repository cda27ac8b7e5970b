import { wayInStatuses } from '@registry/domain/membership';
import type { PartnerSummary } from '@registry/domain/partner';
import { type ReactNode, useState } from 'react';
import { type MoveOnWayIn, waysOut } from '../way-in.js';
import { BoardColumn } from './board-column.js';
import { WayOut } from './way-out.js';

export interface OnboardingPartnersProps {
  partners: readonly PartnerSummary[];
  today: string;
  /** Absent for those who may only read. */
  onMove: ((move: MoveOnWayIn) => void) | undefined;
  /** How far a partner’s checklist has come. */
  progressOf: (partnerId: string) => ReactNode;
}

/** A column for each status on the way in, and the two ways out. Columns stand below each other where it is narrow. */
export function OnboardingBoard({ partners, today, onMove, progressOf }: OnboardingPartnersProps) {
  const [dragged, setDragged] = useState<PartnerSummary | null>(null);
  return (
    <div className="grid items-stretch gap-4 sm:grid-cols-2 lg:grid-cols-4 xl:grid-cols-[repeat(4,minmax(0,1fr))_11rem]">
      {wayInStatuses.map((status) => (
        <BoardColumn
          key={status}
          status={status}
          partners={partners.filter((partner) => partner.status === status)}
          today={today}
          onMove={onMove}
          progressOf={progressOf}
          dragged={dragged}
          onDrag={setDragged}
        />
      ))}
      <div className="flex flex-col gap-4 sm:col-span-full sm:flex-row xl:sticky xl:top-4 xl:col-auto xl:max-h-120 xl:flex-col">
        {waysOut.map((status) => (
          <WayOut key={status} status={status} dragged={dragged} onMove={onMove} />
        ))}
      </div>
    </div>
  );
}
