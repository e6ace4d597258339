import type { Person } from '../../store/people.js';
import {
  auditQuerySchema,
  auditSchema,
  newPersonSchema,
  peopleSchema,
  personChangeSchema,
  personParamsSchema,
  personSchema,
} from '../api.js';
import type { Api, ServerOptions } from '../app.js';
import { Refusal } from '../problems.js';

const tags = ['用户'];
const config = { access: 'administrator' } as const;

export function peopleRoutes(app: Api, { store }: ServerOptions): void {
  const { people, audit } = store;

  app.get('/api/people', { schema: { tags, summary: '用户列表', response: { 200: peopleSchema } } }, async () => ({
    items: (await people.list()).map(personEntry),
  }));

  app.post(
    '/api/people',
    { config, schema: { tags, summary: '新建用户', body: newPersonSchema, response: { 201: personSchema } } },
    async (request, reply) => {
      const { caller, body } = request;
      // Reviewers alone would be shut out of everything that an administrator does.
      if (caller.by === 'open' && body.role !== 'administrator') throw new Refusal(409, 'administrator-first');
      const person = await people.add(body, caller.person?.id ?? null);
      if (!person) throw new Refusal(409, 'name-taken');
      return reply.code(201).send(personEntry(person));
    },
  );

  app.patch(
    '/api/people/:id',
    {
      config,
      schema: {
        tags,
        summary: '修改用户：角色、停用、密码',
        params: personParamsSchema,
        body: personChangeSchema,
        response: { 200: personSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const outcome = await people.change(id, request.body, request.caller.person?.id ?? null);
      if (outcome === 'last-administrator') throw new Refusal(409, outcome);
      const person = await people.find(id);
      if (!person) throw new Refusal(404, 'not-found');
      return personEntry(person);
    },
  );

  app.get(
    '/api/audit',
    {
      config,
      schema: { tags, summary: '操作记录', querystring: auditQuerySchema, response: { 200: auditSchema } },
    },
    async ({ query }) => {
      const entries = await audit.list(query);
      const items = entries.map(({ at, ...entry }) => ({ ...entry, at: at.toISOString() }));
      const last = items.length === query.limit ? items.at(-1) : undefined;
      return { items, next: last?.id ?? null };
    },
  );
}

const personEntry = ({ createdAt, ...person }: Person) => ({ ...person, createdAt: createdAt.toISOString() });
