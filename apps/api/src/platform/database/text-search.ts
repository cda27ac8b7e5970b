import { foldText } from '@registry/domain/text';

/** The words of what somebody typed, folded as `search` columns are. */
export const searchWords = (typed: string): string[] =>
  foldText(typed)
    .split(/\s+/)
    .filter((word) => word !== '');

const escaped = (text: string): string => text.replace(/[\\%_]/g, (character) => `\\${character}`);

/** A LIKE pattern for text that holds this anywhere. Wildcards that somebody typed are letters like any other. */
export const containing = (text: string): string => `%${escaped(text)}%`;

/** A LIKE pattern for text that begins with this. */
export const beginningWith = (text: string): string => `${escaped(text)}%`;
