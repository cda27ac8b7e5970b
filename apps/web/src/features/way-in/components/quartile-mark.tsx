import type { Sector } from '@registry/domain/sector';
import type { StayFigures } from '@registry/domain/way-in';
import { sectorColor } from '../../../vocabulary/sector-mark.js';

interface QuartileMarkProps {
  figures: StayFigures;
  /** The day at the right end of the scale. */
  longest: number;
  of: Sector | 'total';
}

/** The middle half as a box and the median as a line, on a scale from zero. The figures stand beside it. */
export function QuartileMark({ figures, longest, of }: QuartileMarkProps) {
  const { firstQuartile, median, thirdQuartile } = figures;
  const color = of === 'total' ? 'var(--color-accent)' : sectorColor[of];
  const at = (days: number): string => `${(days / longest) * 100}%`;
  return (
    <span aria-hidden="true" className="relative block h-4 min-w-32">
      <span className="absolute inset-x-0 top-1/2 h-px bg-line" />
      {firstQuartile === null || median === null || thirdQuartile === null ? null : (
        <>
          <span
            className="absolute inset-y-0.5 min-w-0.5 rounded-xs border bg-surface"
            style={{ left: at(firstQuartile), width: at(thirdQuartile - firstQuartile), borderColor: color }}
          />
          <span
            className="absolute inset-y-0 w-1 -translate-x-1/2 rounded-full print:[print-color-adjust:exact]"
            style={{ left: at(median), background: color }}
          />
        </>
      )}
    </span>
  );
}
