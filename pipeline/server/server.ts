import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { registerAccess } from './access.js';
import { bareServer, type Api, type ServerOptions } from './app.js';
import { registerDescription } from './description.js';
import { registerHeaders } from './headers.js';
import { registerPage } from './page.js';
import { answerError } from './problems.js';
import { registerRoutes } from './routes/routes.js';

/** The server of the page and of scripts, ready to listen. It closes none of what it was given. */
export async function createServer(options: ServerOptions): Promise<Api> {
  const app = bareServer(options.log);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerError);
  app.addHook('onResponse', async (request, reply) => logRequest(request, reply.statusCode, reply.elapsedTime));
  await registerHeaders(app as unknown as FastifyInstance);
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  await app.register(multipart, {
    limits: {
      fileSize: options.uploadLimits.fileBytes,
      files: options.uploadLimits.files,
      parts: 1e5,
      fieldSize: 4096,
    },
    throwFileSizeLimit: false,
  });
  await registerDescription(app);
  registerAccess(app as unknown as FastifyInstance, options);
  await registerRoutes(app, options);
  await registerPage(app as unknown as FastifyInstance, options.pageFolder);
  return app;
}

function logRequest(request: FastifyRequest, status: number, ms: number): void {
  // What Prometheus and load balancers ask all day says nothing.
  if (status < 400 && /^\/(?:healthz|metrics|assets\/)/.test(request.url)) return;
  const { id } = (request.params ?? {}) as { id?: string | number };
  const submission = request.routeOptions.url?.startsWith('/api/submissions/:id') ? Number(id) : undefined;
  const { method, url, ip } = request;
  const person = request.caller?.person?.name;
  request.log.info({ method, url, status, ms: Math.round(ms), ip, person, submission }, 'request');
}
