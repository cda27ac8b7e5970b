import type { ReactNode } from 'react';

/** One figure that reads at a glance, with what it counts. */
export function Stat({ label, value, children }: { label: ReactNode; value: ReactNode; children?: ReactNode }) {
  return (
    <div className="flex flex-col gap-0.5">
      <div className="text-sm text-muted">{label}</div>
      <div className="tabular text-3xl font-semibold tracking-tight">{value}</div>
      {children ? <div className="text-sm text-muted">{children}</div> : null}
    </div>
  );
}
