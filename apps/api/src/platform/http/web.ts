import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Vite puts a hash of the content into the names of these. */
const hashed = 'assets/';

/**
 * Serves the web application. Addresses that are no file are the application's own pages, so they get its one document.
 * What is missing below `/api`, looks like a file, or is wanted as something else than a page, is missing.
 */
export async function serveWeb(app: NestFastifyApplication, folder: string): Promise<void> {
  const document = join(folder, 'index.html');
  if (!existsSync(document)) return;
  const [html, entries] = await Promise.all([
    readFile(document),
    readdir(folder, { recursive: true, withFileTypes: true }),
  ]);
  const files = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\//, '')),
  );
  const server = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, { root: folder, serve: false, cacheControl: false });

  server.get('/*', (request, reply) => {
    const path = decodeURIComponentSafely(new URL(request.url, 'http://registry.invalid').pathname).slice(1);
    if (path !== 'index.html' && files.has(path)) {
      void reply.header('cache-control', path.startsWith(hashed) ? 'public, max-age=31536000, immutable' : 'no-cache');
      return reply.sendFile(path);
    }
    if (!isPage(path, request.headers.accept)) return reply.callNotFound();
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html);
  });
}

/** Whether an address that is no file may be one of the application's pages, for somebody who takes one. */
function isPage(path: string, accept = '*/*'): boolean {
  const looksLikeFile = path !== 'index.html' && /^assets\/|\.[a-z\d]+$/i.test(path);
  return !looksLikeFile && !/^api(?:\/|$)/.test(path) && /text\/html|\*\/\*/.test(accept);
}

function decodeURIComponentSafely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
