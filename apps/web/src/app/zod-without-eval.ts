import { z } from 'zod';

// zod compiles its checks with `new Function` where it may. The server's policy refuses that, and says so in the
// console for every try. Imported first, before any schema is made.
z.config({ jitless: true });
