import type { Sector } from '@registry/domain/sector';
import { useTranslation } from 'react-i18next';
import { Mark, type Shape } from '../ui/mark.js';

/** Each sector's shape: with its colour and its name it is told apart three ways. */
const sectorShape: Record<Sector, Shape> = { civil: 'circle', public: 'square', private: 'triangle' };

/** CSS custom property that holds the sector's colour, for charts. */
export const sectorColor: Record<Sector, string> = {
  civil: 'var(--color-sector-civil)',
  public: 'var(--color-sector-public)',
  private: 'var(--color-sector-private)',
};

const textClass: Record<Sector, string> = {
  civil: 'text-sector-civil',
  public: 'text-sector-public',
  private: 'text-sector-private',
};

/** A sector: shape, colour and name. `isLabelHidden` keeps the name for readers only, where the place says it. */
export function SectorMark({ sector, isLabelHidden = false }: { sector: Sector; isLabelHidden?: boolean }) {
  const { t } = useTranslation('common');
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <SectorGlyph sector={sector} />
      <span className={isLabelHidden ? 'sr-only' : undefined}>{t(`sector.${sector}`)}</span>
    </span>
  );
}

/** Only the shape in its colour, beside words that name the sector. */
export function SectorGlyph({ sector }: { sector: Sector }) {
  return (
    <span className={`inline-flex ${textClass[sector]}`}>
      <Mark shape={sectorShape[sector]} />
    </span>
  );
}
