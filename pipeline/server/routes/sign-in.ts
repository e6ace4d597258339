import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { meSchema, passwordChangeSchema, signInSchema, type Me } from '../api.js';
import { clearSessionCookie, SESSION_COOKIE, setSessionCookie, type Caller } from '../access.js';
import type { Api, ServerOptions } from '../app.js';
import { Refusal } from '../problems.js';

const tags = ['登录'];
/** A password costs half a second to compare, and is not to be guessed by trying. */
const rateLimit = { max: 10, timeWindow: '1 minute' };

export function signInRoutes(app: Api, { store }: ServerOptions): void {
  const { people, sessions } = store;

  app.get(
    '/api/me',
    { config: { access: 'anybody' }, schema: { tags, summary: '当前用户', security: [], response: { 200: meSchema } } },
    (request) => meOf(request.caller),
  );

  app.post(
    '/api/sign-in',
    {
      config: { access: 'anybody', rateLimit },
      schema: { tags, summary: '登录', security: [], body: signInSchema, response: { 200: meSchema } },
    },
    async (request, reply) => {
      const { name, password } = request.body;
      const person = await people.withPassword(name, password);
      if (!person) {
        await store.audit.record(null, 'sign-in-refused', 'server', { name, ip: request.ip });
        throw new Refusal(401, 'wrong-password');
      }
      await endSession(request, reply);
      const { token, csrf, expires } = await sessions.open(person.id);
      setSessionCookie(request, reply, token, expires);
      return meOf({ person, by: 'session', csrf });
    },
  );

  app.post(
    '/api/sign-out',
    { schema: { tags, summary: '退出', response: { 204: z.null() } } },
    async (request, reply) => {
      await endSession(request, reply);
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/api/me/password',
    {
      config: { rateLimit },
      schema: { tags, summary: '修改自己的密码', body: passwordChangeSchema, response: { 200: meSchema } },
    },
    async (request, reply) => {
      const { person } = request.caller;
      const { current, next } = request.body;
      if (!person || !(await people.withPassword(person.name, current))) throw new Refusal(403, 'wrong-password');
      await people.change(person.id, { password: next }, person.id);
      // All the sessions are over, this one too; who has just shown the password stays signed in.
      const { token, csrf, expires } = await sessions.open(person.id);
      setSessionCookie(request, reply, token, expires);
      return meOf({ person, by: 'session', csrf });
    },
  );

  async function endSession(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const cookie = request.cookies[SESSION_COOKIE];
    if (cookie === undefined) return;
    await sessions.close(cookie);
    clearSessionCookie(reply);
  }
}

function meOf({ by, person, csrf }: Caller): Me {
  return { open: by === 'open', person: person && { id: person.id, name: person.name, role: person.role }, csrf };
}
