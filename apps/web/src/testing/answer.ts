export interface Asked {
  method: string;
  url: string;
  headers: Headers;
  body: unknown;
}

/** The answer to one call: a status and a JSON body, or a thrown error for no answer at all. */
export type Answer = (asked: Asked) => { status?: number; body?: unknown };

/** Puts a server of the test's own behind `fetch`. @returns the calls made, in order. */
export function answerWith(answer: Answer): Asked[] {
  const calls: Asked[] = [];
  globalThis.fetch = async (input, init) => {
    const text = typeof init?.body === 'string' ? init.body : null;
    const asked: Asked = {
      method: init?.method ?? 'GET',
      url: String(input),
      headers: new Headers(init?.headers),
      body: text === null ? undefined : JSON.parse(text),
    };
    calls.push(asked);
    const { status = 200, body } = answer(asked);
    // jsdom has no Response; this is the part of it that request() reads.
    return { ok: status < 400, status, json: async () => body } as Response;
  };
  return calls;
}
