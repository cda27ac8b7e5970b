import type { ReactNode } from 'react';

/** One line of the palette. Its id is unique in the whole palette. */
export interface PaletteItem {
  id: string;
  label: string;
  description?: string;
  /** A mark or icon before the label. */
  prefix?: ReactNode;
  run: () => void;
}

/** A group of lines. Features make them; the app puts them together. */
export interface PaletteGroup {
  id: string;
  title: string;
  items: readonly PaletteItem[];
}

/** A hook that finds lines for what is typed. It may ask the server: its group simply grows when the answer comes. */
export type PaletteSource = (typed: string) => PaletteGroup;
