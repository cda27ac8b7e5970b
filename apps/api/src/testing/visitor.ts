import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { BodyInputOf, Endpoint, ParamsOf, QueryInputOf, ResponseOf } from '@registry/contract/endpoint';
import type { Problem } from '@registry/domain/error';
import type { LightMyRequestResponse } from 'fastify';
import { SessionCookie } from '../session/session-cookie.js';

export interface RequestParts<E> {
  readonly params?: ParamsOf<E>;
  readonly query?: QueryInputOf<E>;
  readonly body?: BodyInputOf<E>;
  readonly ifMatch?: number;
  readonly idempotencyKey?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer<E> {
  readonly status: number;
  readonly body: ResponseOf<E>;
  /** The body of an error. */
  readonly problem: Problem;
  readonly headers: LightMyRequestResponse['headers'];
}

/** A browser, as far as the API can tell: has cookies, and says that it comes from our own pages. */
export class Visitor {
  private cookie: string | undefined;

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly publicUrl: string,
  ) {}

  /** Has the cookie of this session from here on. */
  withSession(token: string): this {
    this.cookie = this.app.get(SessionCookie).begin(token).split(';')[0];
    return this;
  }

  get cookies(): string | undefined {
    return this.cookie;
  }

  /** Asks an endpoint of the contract; cookies that it sets are kept. */
  async ask<E extends Endpoint>(endpoint: E, parts: RequestParts<E> = {}): Promise<Answer<E>> {
    const response = await this.inject({
      method: endpoint.method,
      url: `/api${pathOf(endpoint, parts.params)}${searchOf(parts.query)}`,
      headers: {
        ...(parts.ifMatch !== undefined && { 'if-match': `"${parts.ifMatch}"` }),
        ...(parts.idempotencyKey !== undefined && { 'idempotency-key': parts.idempotencyKey }),
        ...parts.headers,
      },
      ...(parts.body !== undefined && { payload: parts.body as object }),
    });
    const body = response.body === '' ? undefined : (JSON.parse(response.body) as unknown);
    return {
      status: response.statusCode,
      body: body as ResponseOf<E>,
      problem: body as Problem,
      headers: response.headers,
    };
  }

  /** Sends any request; headers given here win. */
  async inject(request: {
    method: string;
    url: string;
    headers?: Readonly<Record<string, string>>;
    payload?: object | string;
    remoteAddress?: string;
  }): Promise<LightMyRequestResponse> {
    const response = await this.app.inject({
      ...request,
      method: request.method as 'GET',
      headers: {
        host: new URL(this.publicUrl).host,
        'sec-fetch-site': 'same-origin',
        ...(this.cookie !== undefined && { cookie: this.cookie }),
        ...request.headers,
      },
    });
    const set = response.headers['set-cookie'];
    if (set !== undefined) {
      const pair = String(set).split(';')[0] ?? '';
      this.cookie = pair.endsWith('=') ? undefined : pair;
    }
    return response;
  }
}

const pathOf = (endpoint: Endpoint, params: unknown): string =>
  endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(Reflect.get(Object(params), name))),
  );

function searchOf(query: unknown): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) search.append(name, String(one));
    }
  }
  return search.size === 0 ? '' : `?${search}`;
}
