import Fastify, { LogController } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Logger } from 'pino';
import type { Documents } from '../documents/documents.js';
import type { Carrier } from '../jobs/carrier.js';
import type { Pool } from '../pool/pool.js';
import type { Store } from '../store/open.js';
import type { UploadLimits } from './uploads.js';

export interface ServerOptions {
  readonly store: Store;
  readonly documents: Documents;
  readonly carrier: Carrier;
  /** Of the processes that read files. */
  readonly pool: () => Pool;
  readonly log: Logger;
  /** Whether it is bound to this machine alone: it is then open as long as there are no people. */
  readonly loopback: boolean;
  /** What other commands of this machine come in by. */
  readonly machineToken: string | null;
  /** Of the built page. */
  readonly pageFolder: string;
  readonly uploadLimits: UploadLimits;
}

/** The server as the routes see it. */
export type Api = ReturnType<typeof bareServer>;

const BODY_BYTES = 1024 ** 2;

export function bareServer(log: Logger) {
  return Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_BYTES,
    // An open event stream must not hold up the end.
    forceCloseConnections: true,
    // A proxy on this machine says who asks.
    trustProxy: 'loopback',
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>();
}
