import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { TestClock } from '../../testing/test-clock.js';
import { KeptAnswers } from './kept-answers.js';

const asked = (snapshot: string, url = '/api/growth', userId = 'a') =>
  ({ url, registrySnapshot: snapshot, registryActor: { userId } }) as unknown as FastifyRequest;

const read = ({ bytes }: { bytes: Buffer }): unknown => JSON.parse(bytes.toString());

function keeper() {
  const clock = new TestClock('2026-11-23T10:00:00Z');
  const kept = new KeptAnswers(clock);
  let made = 0;
  const ask = async (request: FastifyRequest) => read(await kept.once(request, async () => ({ made: ++made })));
  return { clock, kept, ask };
}

describe('answers', () => {
  it('are made once while nothing was written', async () => {
    const { ask } = keeper();
    expect(await ask(asked('1:1:'))).toEqual({ made: 1 });
    expect(await ask(asked('1:1:'))).toEqual({ made: 1 });
  });

  it('are made anew when something was, when somebody else asks, at another address and after a minute', async () => {
    const { ask, clock } = keeper();
    await ask(asked('1:1:'));
    expect(await ask(asked('1:2:'))).toEqual({ made: 2 });
    expect(await ask(asked('1:2:', '/api/growth', 'b'))).toEqual({ made: 3 });
    expect(await ask(asked('1:2:', '/api/growth?step=month'))).toEqual({ made: 4 });
    clock.set('2026-11-23T10:01:00Z');
    expect(await ask(asked('1:2:'))).toEqual({ made: 5 });
  });

  it('that took until after something was written are not kept for what came later', async () => {
    const { kept, ask } = keeper();
    const slow = kept.once(asked('1:1:'), async () => {
      await ask(asked('1:2:'));
      return { made: 'slowly' };
    });

    expect(read(await slow)).toEqual({ made: 'slowly' });
    expect(await ask(asked('1:2:'))).toEqual({ made: 1 });
    expect(await ask(asked('1:1:'))).toEqual({ made: 2 });
  });

  it('say in their headers what they say when they are made, the version and the next page', async () => {
    const { kept } = keeper();
    const page = { items: [], next: 'abc', version: 7 };
    const headers = { etag: '"7"', link: '</api/growth/rows?figure=end&cursor=abc>; rel="next"' };
    for (const work of [async () => page, async () => 'not asked']) {
      expect(await kept.once(asked('1:1:', '/api/growth/rows?figure=end'), work)).toMatchObject({ headers });
    }
  });

  it('are thrown away when they become too many to keep', async () => {
    const { kept, ask } = keeper();
    await ask(asked('1:1:'));
    for (const year of [1, 2, 3]) await kept.once(asked('1:1:', `/api/${year}`), async () => 'x'.repeat(15_000_000));
    expect(await ask(asked('1:1:'))).toEqual({ made: 2 });
  });

  it('that fail are not kept', async () => {
    const { kept, ask } = keeper();
    await expect(kept.once(asked('1:1:'), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await ask(asked('1:1:'))).toEqual({ made: 1 });
  });
});
