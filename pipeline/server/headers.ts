import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply } from 'fastify';

const nonces = new WeakMap<ServerResponse, string>();

/** The nonce that this reply's policy lets styles through by: the page's library writes style elements. */
export function styleNonce(reply: ServerResponse): string {
  const known = nonces.get(reply) ?? randomBytes(16).toString('base64');
  nonces.set(reply, known);
  return known;
}

/** Headers of every reply: scripts of this server only and none inline, no frames, nothing from elsewhere. */
export async function registerHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", (_request: IncomingMessage, reply: ServerResponse) => `'nonce-${styleNonce(reply)}'`],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // Bureaus reach it by plain HTTP inside their network; a proxy that speaks TLS sets this itself.
    strictTransportSecurity: false,
    // Browsers ignore these without TLS, and complain.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
}

/** The headers set so far, for a reply that is written by hand. */
export function headersOf(reply: FastifyReply): Record<string, number | string | string[]> {
  const headers = { ...reply.raw.getHeaders(), ...reply.getHeaders() };
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** A reply that is saved as a file. */
export const download = (reply: FastifyReply, type: string, name: string): FastifyReply =>
  reply.type(type).header('content-disposition', attachment(name));

/** Content-Disposition of a download whose name may be Chinese. */
function attachment(name: string): string {
  const plain = name.replace(/[^\w.-]+/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
