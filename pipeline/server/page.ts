import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { styleNonce } from './headers.js';
import { answerNotFound } from './problems.js';

/** Where `npm ci` builds the reviewers' page. */
export const PAGE_FOLDER = join(dirname(fileURLToPath(import.meta.resolve('#package'))), 'web', 'dist');

/**
 * Serves the built page under /. Every address that is no file and no route gives its index: the page has addresses of its own. Without
 * a built page only the API is served.
 */
export async function registerPage(app: FastifyInstance, folder: string): Promise<void> {
  const index = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null);
  if (index === null) {
    app.setNotFoundHandler(answerNotFound);
    return;
  }
  const sendIndex = (_request: FastifyRequest, reply: FastifyReply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(index.replace('<head>', `<head><meta name="csp-nonce" content="${styleNonce(reply.raw)}" />`));
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    preCompressed: true,
    cacheControl: false,
    // Vite names these by their content.
    setHeaders: (reply, path) => {
      const lasting = path.startsWith(join(folder, 'assets'));
      reply.setHeader('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
    globIgnore: ['index.html'],
    wildcard: false,
  });
  app.get('/', { schema: { hide: true } }, sendIndex);
  app.setNotFoundHandler((request, reply) => {
    const wantsPage =
      request.method === 'GET' &&
      !/^\/(?:api|assets|metrics|healthz)(?:\/|$)/.test(request.url) &&
      request.headers.accept?.includes('text/html');
    return wantsPage ? sendIndex(request, reply) : answerNotFound(request, reply);
  });
}
