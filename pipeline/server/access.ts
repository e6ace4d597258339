import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Store } from '../store/open.js';
import type { Holder } from '../store/sessions.js';
import { CSRF_HEADER } from './api.js';
import { DOCS_PREFIX } from './description.js';
import { Refusal } from './problems.js';

/** Who sends a request. */
export interface Caller {
  /** Null in an open server, and where nobody is signed in. */
  readonly person: Holder | null;
  readonly by: 'session' | 'token' | 'machine' | 'open' | 'nobody';
  /** Of a session. */
  readonly csrf: string | null;
}

/** Who may use a route; without it whoever is signed in. */
export type Access = 'anybody' | 'reviewer' | 'administrator';

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller;
  }
  interface FastifyContextConfig {
    access?: Access;
  }
}

export const SESSION_COOKIE = 'gouji_session';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const NOBODY: Caller = { person: null, by: 'nobody', csrf: null };
const OPEN: Caller = { person: null, by: 'open', csrf: null };
const MACHINE: Caller = { person: null, by: 'machine', csrf: null };

export interface AccessOptions {
  readonly store: Pick<Store, 'people' | 'sessions' | 'tokens'>;
  /** Whether the server is bound to this machine alone: it is then open as long as there are no people. */
  readonly loopback: boolean;
  /** What other commands of this machine come in by. */
  readonly machineToken: string | null;
}

/** Finds out who sends each request, and refuses what they may not do. */
export function registerAccess(app: FastifyInstance, { store, loopback, machineToken }: AccessOptions): void {
  const { people, sessions, tokens } = store;
  let anyPerson = false;
  const isOpen = async () => {
    anyPerson ||= await people.any();
    return loopback && !anyPerson;
  };

  async function callerOf(request: FastifyRequest): Promise<Caller> {
    const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer !== undefined) {
      if (same(bearer, machineToken)) return MACHINE;
      const person = await tokens.holder(bearer);
      return person ? { person, by: 'token', csrf: null } : NOBODY;
    }
    const cookie = request.cookies[SESSION_COOKIE];
    const session = cookie === undefined ? null : await sessions.holder(cookie);
    if (session) return { person: session.person, by: 'session', csrf: session.csrf };
    return (await isOpen()) ? OPEN : NOBODY;
  }

  app.decorateRequest('caller', null as unknown as Caller);
  app.addHook('onRequest', async (request) => {
    if (!isGuarded(request.routeOptions.url)) return;
    request.caller = await callerOf(request);
    const access = request.routeOptions.config.access ?? 'reviewer';
    if (access !== 'anybody' && request.caller.by === 'nobody') throw new Refusal(401, 'not-signed-in');
    if (access === 'administrator' && !mayAdminister(request.caller)) throw new Refusal(403, 'forbidden');
    if (request.caller.by === 'open') mustBeLocal(request);
    if (!SAFE.has(request.method)) mustBeOwnPage(request);
  });
}

/** The page's files and its description hold nothing of anybody, nor does the answer that there is no such route. */
function isGuarded(route: string | undefined): boolean {
  return route === '/metrics' || (route?.startsWith('/api/') === true && !route.startsWith(DOCS_PREFIX));
}

/** In an open server everybody at this machine. */
export const mayAdminister = ({ by, person }: Caller): boolean =>
  by === 'open' || by === 'machine' || person?.role === 'administrator';

/** A page elsewhere may give its own name the address of this machine; its requests then carry that name. */
function mustBeLocal({ hostname }: FastifyRequest): void {
  if (!/^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/.test(hostname)) throw new Refusal(403, 'foreign-origin');
}

/** Changes come from our own page or from a program: other sites can make a browser send requests, not these headers. */
function mustBeOwnPage(request: FastifyRequest): void {
  const { origin } = request.headers;
  if (origin !== undefined && origin !== 'null' && hostOf(origin) !== request.host)
    throw new Refusal(403, 'foreign-origin');
  if (origin === 'null' || request.headers['sec-fetch-site'] === 'cross-site') throw new Refusal(403, 'foreign-origin');
  const { by, csrf } = request.caller;
  if (by === 'session' && !same(request.headers[CSRF_HEADER], csrf)) throw new Refusal(403, 'csrf');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function same(given: string | string[] | undefined, expected: string | null): boolean {
  if (typeof given !== 'string' || expected === null) return false;
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Keeps a session's token where no script reads it and no other site's request carries it. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string, expires: Date): void {
  reply.setCookie(SESSION_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
    expires,
  });
}

export const clearSessionCookie = (reply: FastifyReply): FastifyReply =>
  reply.clearCookie(SESSION_COOKIE, { path: '/' });
