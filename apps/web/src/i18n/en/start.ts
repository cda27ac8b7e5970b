import { common } from './common.js';
import { errors } from './errors.js';
import { pages } from './pages.js';
import { session } from './session.js';
import { ui } from './ui.js';
import { worklist } from './worklist.js';

/** The words that the shell and the first pages need: in the first download. The rest is in `index.ts`. */
export const resources = { common, ui, errors, pages, session, worklist } as const;
