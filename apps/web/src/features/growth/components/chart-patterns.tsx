import type { Sector } from '@registry/domain/sector';
import { sectorColor } from '../../../vocabulary/sector-mark.js';

/** What fills the series: told apart without colour by pattern too. */
export const sectorFill: Record<Sector, string> = {
  civil: 'var(--color-sector-civil)',
  public: 'url(#growth-stripes)',
  private: 'url(#growth-dots)',
};
export const joinedFill = 'var(--color-accent)';
export const leftFill = 'url(#growth-hatch)';

/** The patterns, once for both charts and their keys. */
export function ChartPatterns() {
  return (
    <svg aria-hidden="true" focusable="false" className="absolute size-0">
      <defs>
        <pattern id="growth-stripes" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" fill="var(--color-sector-public-soft)" />
          <rect width="3.5" height="7" fill={sectorColor.public} />
        </pattern>
        <pattern id="growth-dots" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" fill="var(--color-sector-private-soft)" />
          <circle cx="3" cy="3" r="1.7" fill={sectorColor.private} />
        </pattern>
        <pattern id="growth-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <rect width="6" height="6" fill="var(--color-surface)" />
          <rect width="2" height="6" fill="var(--color-muted)" />
        </pattern>
      </defs>
    </svg>
  );
}

/** A piece of a series, for the key. */
export function Swatch({ fill, edge }: { fill: string; edge: string }) {
  return (
    <svg viewBox="0 0 20 14" aria-hidden="true" focusable="false" className="h-3.5 w-5 shrink-0">
      <rect x="0.75" y="0.75" width="18.5" height="12.5" rx="2" fill={fill} stroke={edge} strokeWidth="1.5" />
    </svg>
  );
}
