import type { z } from 'zod';
import { line } from '../text/index.js';

/** A word that a coordinator puts on partners to find them together. */
export const tag = line(40).meta({ id: 'Tag' });
export type Tag = z.infer<typeof tag>;
