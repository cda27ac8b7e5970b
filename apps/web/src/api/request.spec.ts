import { describe, expect, test } from '@jest/globals';
import { endpoint } from '@registry/contract/endpoint';
import { z } from 'zod';
import { answerWith } from '../testing/answer.js';
import { request } from './request.js';

const thing = z.object({ id: z.string(), name: z.string() });
const change = endpoint({
  id: 'changeThing',
  method: 'PATCH',
  path: '/things/:thingId',
  summary: 'Changes a thing.',
  permission: 'partner.change',
  params: z.strictObject({ thingId: z.string() }),
  query: z.strictObject({ tags: z.array(z.string()).optional(), after: z.string().optional() }),
  body: z.strictObject({ name: z.string() }),
  response: thing,
  ifMatch: true,
});

describe('a request', () => {
  test('is what the contract says, with the version that was read', async () => {
    const calls = answerWith(() => ({ body: { id: 'a', name: 'B', secret: 1 } }));

    const answer = await request(change, {
      params: { thingId: 'a/b' },
      query: { tags: ['x', 'y'], after: undefined },
      body: { name: 'B' },
      ifMatch: 3,
    });

    expect(answer).toEqual({ id: 'a', name: 'B' });
    expect(calls[0]).toMatchObject({ method: 'PATCH', url: '/api/things/a%2Fb?tags=x&tags=y', body: { name: 'B' } });
    expect(calls[0]?.headers.get('if-match')).toBe('"3"');
  });

  test('that is refused says which code, which fields and which trace', async () => {
    const errors = [{ pointer: '/name', code: 'FIELD_REQUIRED' }];
    const body = { type: 'about:blank', title: '', status: 400, code: 'REQUEST_INVALID', errors, traceId: 't1' };
    answerWith(() => ({ status: 400, body }));

    await expect(request(change, { params: { thingId: 'a' }, body: { name: '' }, ifMatch: 1 })).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
      errors,
      traceId: 't1',
    });
  });

  test('without an answer, or with one that is not the contract’s, says so', async () => {
    answerWith(() => {
      throw new TypeError('network');
    });
    await expect(request(change, {})).rejects.toMatchObject({ code: 'NO_ANSWER', isPassing: true });

    answerWith(() => ({ body: { id: 1 } }));
    await expect(request(change, {})).rejects.toMatchObject({ code: 'ANSWER_UNREADABLE', isPassing: false });

    answerWith(() => ({ status: 502, body: undefined }));
    await expect(request(change, {})).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE', isPassing: true });
  });
});
