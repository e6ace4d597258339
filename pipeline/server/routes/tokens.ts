import { z } from 'zod';
import type { ApiToken } from '../../store/api-tokens.js';
import { madeTokenSchema, newTokenSchema, tokenParamsSchema, tokensSchema } from '../api.js';
import { mayAdminister } from '../access.js';
import type { Api, ServerOptions } from '../app.js';
import { Refusal } from '../problems.js';

const tags = ['用户'];

/** Tokens of scripts: everybody makes and revokes their own; an administrator sees and revokes all. */
export function tokenRoutes(app: Api, { store }: ServerOptions): void {
  const { tokens } = store;

  app.get(
    '/api/tokens',
    { schema: { tags, summary: '脚本用的令牌', response: { 200: tokensSchema } } },
    async ({ caller }) => ({
      items: (await tokens.list(mayAdminister(caller) ? undefined : caller.person?.id)).map(tokenEntry),
    }),
  );

  app.post(
    '/api/tokens',
    { schema: { tags, summary: '新建令牌', body: newTokenSchema, response: { 201: madeTokenSchema } } },
    async ({ caller, body }, reply) => {
      if (!caller.person) throw new Refusal(409, 'needs-person');
      const { entry, token } = await tokens.make(caller.person.id, body.label, caller.person.id);
      return reply.code(201).send({ ...tokenEntry(entry), token });
    },
  );

  app.delete(
    '/api/tokens/:id',
    { schema: { tags, summary: '作废令牌', params: tokenParamsSchema, response: { 204: z.null() } } },
    async ({ caller, params }, reply) => {
      const owner = mayAdminister(caller) ? null : caller.person!.id;
      if (!(await tokens.revoke(params.id, owner, caller.person?.id ?? null))) throw new Refusal(404, 'not-found');
      return reply.code(204).send(null);
    },
  );
}

const tokenEntry = ({ createdAt, lastUsedAt, ...token }: ApiToken) => ({
  ...token,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});
