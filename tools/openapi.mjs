/** `npm run openapi`: writes the contract as the committed OpenAPI document. Run by Node on the sources. */
import { writeFileSync } from 'node:fs';

const { openapi } = await import('../packages/contract/src/openapi.ts');
writeFileSync(new URL('../packages/contract/openapi.json', import.meta.url), `${JSON.stringify(openapi(), null, 2)}\n`);
