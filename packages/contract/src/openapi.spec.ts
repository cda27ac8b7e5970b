import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { endpoints } from './api.js';
import { openapi } from './openapi.js';

const document = JSON.parse(JSON.stringify(openapi())) as {
  openapi: string;
  paths: Record<
    string,
    Record<string, { operationId: string; 'x-permission': string; parameters?: { name: string }[] }>
  >;
  components: { schemas: Record<string, unknown> };
};
const operations = Object.values(document.paths).flatMap((path) => Object.values(path));

describe('the OpenAPI document', () => {
  it('is the committed one (if the change of contract is meant: npm run openapi)', () => {
    const committed = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8')) as unknown;

    expect(document).toEqual(committed);
  });

  it('describes every endpoint with its permission', () => {
    expect(operations.map((operation) => [operation.operationId, operation['x-permission']]).sort()).toEqual(
      endpoints.map(({ id, permission }) => [id, permission]).sort(),
    );
  });

  it('names its components and points at no missing one', () => {
    const references = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
      (match) => match[1],
    );

    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(['Partner', 'Problem', 'Contact']));
    expect(references.filter((name) => !(String(name) in document.components.schemas))).toEqual([]);
    expect(Object.keys(document.components.schemas).filter((name) => /^schema\d+$/i.test(name))).toEqual([]);
  });

  it('asks for the version where a change needs it', () => {
    const withIfMatch = operations
      .filter(({ parameters }) => parameters?.some(({ name }) => name === 'If-Match'))
      .map(({ operationId }) => operationId);

    expect(withIfMatch.sort()).toEqual(
      endpoints
        .filter(({ ifMatch }) => ifMatch)
        .map(({ id }) => id)
        .sort(),
    );
  });
});
