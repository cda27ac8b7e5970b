import type { Sector } from '@registry/domain/sector';
import type { ReactNode } from 'react';
import { Link } from '../../../ui/link.js';
import { SectorMark } from '../../../vocabulary/sector-mark.js';

interface WaitingRowProps {
  partnerId: string;
  name: string;
  sector?: Sector;
  /** For how long, or what is about to happen. */
  detail: ReactNode;
  action?: ReactNode;
}

/** One thing that waits: whom it is about, for how long, and the one act that deals with it. */
export function WaitingRow({ partnerId, name, sector, detail, action }: WaitingRowProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <div className="flex min-w-0 flex-1 basis-60 gap-2.5">
        {sector ? (
          <span className="pt-0.5">
            <SectorMark sector={sector} isLabelHidden />
          </span>
        ) : null}
        <div className="flex min-w-0 flex-col">
          <Link to="/parter/$partnerId" params={{ partnerId }} className="w-fit max-w-full font-medium">
            {name}
          </Link>
          <span className="tabular text-sm text-muted">{detail}</span>
        </div>
      </div>
      {action}
    </div>
  );
}
