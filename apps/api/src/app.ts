import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { imports } from '@registry/contract/imports';
import { newsletter } from '@registry/contract/newsletter';
import { RegistryError } from '@registry/domain/error';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { appModule } from './app.module.js';
import type { Config } from './platform/config/config.js';
import { limitBodies } from './platform/http/body-limits.js';
import { serveDocs } from './platform/http/docs.js';
import { checkOrigins } from './platform/http/origin-check.js';
import { problemOf } from './platform/http/problem-filter.js';
import { logRequests } from './platform/http/request-log.js';
import { sendSecurityHeaders } from './platform/http/security-headers.js';
import { serveWeb } from './platform/http/web.js';
import { NestLogger } from './platform/logging/nest-logger.js';
import type { Surroundings } from './platform/platform.module.js';

export interface AppOptions extends Surroundings {
  /** Where the built web application is; left out, only the API is served. */
  readonly webFolder?: string;
}

const MEGABYTE = 1_048_576;

/** Fastify's type has no number of proxies, only a function that says so. */
const trustOf = (proxies: Config['trustProxy']) =>
  typeof proxies === 'number' ? (_address: string, hop: number) => hop < proxies : proxies;

/** The product, ready to listen (or to be asked by a test), with everything that stands before its routes. */
export async function createApp({ webFolder, ...surroundings }: AppOptions): Promise<NestFastifyApplication> {
  const { config, logger } = surroundings;
  const adapter = new FastifyAdapter({
    trustProxy: trustOf(config.trustProxy),
    genReqId: () => randomUUID(),
    // An address that is none reaches no route, and none of what is registered below.
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) => {
      const problem = problemOf(new RegistryError('REQUEST_MALFORMED'), request.id);
      void reply
        .status(problem.status)
        .header('content-type', 'application/problem+json')
        .send(JSON.stringify(problem));
    },
    routerOptions: { maxParamLength: 200 },
    // Requests under way finish; idle connections do not keep the process alive.
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(appModule(surroundings), adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: new NestLogger(logger),
  });
  app.setGlobalPrefix('api');

  const server = adapter.getInstance();
  logRequests(server, logger);
  await sendSecurityHeaders(app, config);
  // Mail programs in a browser come from their own site, and no cookie says who leaves: the token does.
  checkOrigins(server, config, { open: [`/api${newsletter.unsubscribe.path}`] });
  // A file of 6 MB, as base64 in JSON.
  limitBodies(server, {
    usual: MEGABYTE / 4,
    exceptions: { [`/api${imports.upload.path}`]: 9 * MEGABYTE },
    dropped: [`/api${newsletter.unsubscribe.path}`],
  });
  await app.register(compress, { threshold: 10_240, encodings: ['br', 'gzip'] });
  await serveDocs(app);
  if (webFolder !== undefined) await serveWeb(app, webFolder);

  await app.init();
  await server.ready();
  return app;
}
