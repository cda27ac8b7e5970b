import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endpoints } from '@registry/contract/api';
import { permissions } from '@registry/domain/access';
import { z } from 'zod';
import { addressesOf, type ServedRoute, servedRoutesOf } from './testing/served-routes.js';
import { createTestApp, type TestApp } from './testing/test-app.js';

let test: TestApp;
let routes: ServedRoute[];
let addresses: string[];
beforeAll(async () => {
  test = await createTestApp();
  routes = servedRoutesOf(test.app);
  addresses = addressesOf(test.app);
});
afterAll(() => test.close());

/** What the server answers that is not an endpoint of the contract: its documentation (`*` is printed for `/files/*`). */
const outsideTheContract = ['/api/openapi.json', '/api/docs', '/api/docs/start.js', '/api/docs*'];

describe('every route', () => {
  it('serves an endpoint of the contract', () => {
    expect(routes.filter(({ endpoint }) => endpoint === undefined).map(({ name }) => name)).toEqual([]);
    expect(routes.filter(({ endpoint }) => !endpoints.some((one) => one === endpoint)).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it('takes what is asked through @Input only, never unparsed', () => {
    expect(routes.filter(({ rawParameters }) => rawParameters.length > 0)).toEqual([]);
  });

  it('is one of the contract or its documentation', () => {
    const known = new Set([...endpoints.map(({ path }) => `/api${path}`), ...outsideTheContract]);

    expect(addresses.filter((address) => !known.has(address))).toEqual([]);
    expect([...known].filter((address) => !addresses.includes(address))).toEqual([]);
  });
});

describe('every endpoint of the contract', () => {
  it.each(endpoints.map((endpoint) => [endpoint.id, endpoint] as const))(
    '%s is served by one route',
    (_id, endpoint) => {
      expect(routes.filter((route) => route.endpoint === endpoint)).toHaveLength(1);
    },
  );

  it('has an id and an address of its own', () => {
    expect(new Set(endpoints.map(({ id }) => id)).size).toBe(endpoints.length);
    expect(new Set(endpoints.map(({ method, path }) => `${method} ${path}`)).size).toBe(endpoints.length);
  });

  it('has a permission rule', () => {
    const rules = new Set<string>(['public', 'signed-in', ...permissions]);

    expect(endpoints.filter(({ permission }) => !rules.has(permission)).map(({ id }) => id)).toEqual([]);
  });

  it('names exactly the parameters of its address', () => {
    for (const { path, params } of endpoints) {
      const inPath = [...path.matchAll(/:(\w+)/g)].map((match) => match[1]).sort();
      expect(Object.keys((params as z.ZodObject).shape).sort()).toEqual(inPath);
    }
  });

  it('refuses what its query and body do not name', () => {
    for (const { id, query, body } of endpoints) {
      const unknownFields = (schema: z.core.$ZodType): boolean => {
        // Which fields one of several shapes may have is for each of them to say.
        if (schema instanceof z.ZodDiscriminatedUnion) return schema.options.every(unknownFields);
        const issues = z.safeParse(schema, { 'not-a-field': 1 }).error?.issues ?? [];
        return issues.some(({ code }) => code === 'unrecognized_keys' || code === 'invalid_type');
      };
      expect([id, unknownFields(query), unknownFields(body)]).toEqual([id, true, true]);
    }
  });

  it('has a response that lets out named fields only', () => {
    for (const { id, response } of endpoints) {
      expect([id, response instanceof z.ZodAny || response instanceof z.ZodUnknown]).toEqual([id, false]);
    }
  });
});
