import type { SeriesKey } from './chart-model.js';

/** The colours of a drawing. On the screen they follow light and dark; in a file they are what they are. */
export interface Palette {
  /** Comes before the ids of the patterns, so that two drawings in one page do not share them. */
  id: string;
  ink: string;
  muted: string;
  line: string;
  edge: string;
  surface: string;
  civil: string;
  public: string;
  publicSoft: string;
  private: string;
  privateSoft: string;
  accent: string;
}

export const screenPalette: Palette = {
  id: 'growth',
  ink: 'var(--color-ink)',
  muted: 'var(--color-muted)',
  line: 'var(--color-line)',
  edge: 'var(--color-edge)',
  surface: 'var(--color-surface)',
  civil: 'var(--color-sector-civil)',
  public: 'var(--color-sector-public)',
  publicSoft: 'var(--color-sector-public-soft)',
  private: 'var(--color-sector-private)',
  privateSoft: 'var(--color-sector-private-soft)',
  accent: 'var(--color-accent)',
};

/** The light theme's colours as they are in theme.css: a file has no theme. */
export const filePalette: Palette = {
  id: 'file',
  ink: '#18211f',
  muted: '#4f5b57',
  line: '#dfe4e1',
  edge: '#74807c',
  surface: '#ffffff',
  civil: '#b04e08',
  public: '#1c62ad',
  publicSoft: '#e3eefa',
  private: '#7a2e74',
  privateSoft: '#f6e6f5',
  accent: '#0b5c56',
};

/** What fills a series, told apart without colour by pattern, and what edges it. */
export function lookOf(palette: Palette, key: SeriesKey): { fill: string; edge: string } {
  switch (key) {
    case 'civil':
      return { fill: palette.civil, edge: palette.civil };
    case 'public':
      return { fill: `url(#${palette.id}-stripes)`, edge: palette.public };
    case 'private':
      return { fill: `url(#${palette.id}-dots)`, edge: palette.private };
    case 'left':
      return { fill: `url(#${palette.id}-hatch)`, edge: palette.muted };
    case 'net':
      return { fill: palette.surface, edge: palette.ink };
    default:
      return { fill: palette.accent, edge: palette.accent };
  }
}

/** The patterns that {@link lookOf} names. */
export function PatternDefs({ palette }: { palette: Palette }) {
  return (
    <defs>
      <pattern
        id={`${palette.id}-stripes`}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="7" height="7" fill={palette.publicSoft} />
        <rect width="3.5" height="7" fill={palette.public} />
      </pattern>
      <pattern id={`${palette.id}-dots`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill={palette.privateSoft} />
        <circle cx="3" cy="3" r="1.7" fill={palette.private} />
      </pattern>
      <pattern
        id={`${palette.id}-hatch`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-45)"
      >
        <rect width="6" height="6" fill={palette.surface} />
        <rect width="2" height="6" fill={palette.muted} />
      </pattern>
    </defs>
  );
}

/** A piece of a series, for a key. */
export function Swatch({
  series,
  palette,
  x = 0,
  y = 0,
}: {
  series: SeriesKey;
  palette: Palette;
  x?: number;
  y?: number;
}) {
  const { fill, edge } = lookOf(palette, series);
  if (series === 'net') {
    return (
      <g transform={`translate(${x} ${y})`}>
        <circle cx="10" cy="7" r="4" fill={fill} stroke={edge} strokeWidth="1.5" />
      </g>
    );
  }
  return (
    <rect x={x + 0.75} y={y + 0.75} width="18.5" height="12.5" rx="2" fill={fill} stroke={edge} strokeWidth="1.5" />
  );
}
