/** What both charts share: how axes look, and the box that says the figures under the pointer. */
export const axis = {
  stroke: 'var(--color-edge)',
  tick: { fill: 'var(--color-muted)', fontSize: 13 },
  tickLine: false,
} as const;

export const margin = { top: 20, right: 8, bottom: 0, left: 0 } as const;

/** So many periods fit as columns; more are drawn as areas. */
export const mostColumns = 48;

interface PointerBoxProps {
  title: string;
  rows: readonly { label: string; value: string }[];
}

export function PointerBox({ title, rows }: PointerBoxProps) {
  return (
    <div className="rounded-control border border-line bg-raised px-3 py-2 text-sm text-ink shadow-overlay">
      <p className="font-semibold">{title}</p>
      {rows.map(({ label, value }) => (
        <p key={label} className="flex justify-between gap-4">
          <span>{label}</span>
          <span className="tabular font-medium">{value}</span>
        </p>
      ))}
    </div>
  );
}
