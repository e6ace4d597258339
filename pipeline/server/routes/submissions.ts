import { z } from 'zod';
import {
  assignedSchema,
  assignSchema,
  idsSchema,
  retriedSchema,
  submissionPageSchema,
  submissionParamsSchema,
  submissionQuerySchema,
  submissionSchema,
} from '../api.js';
import type { Api, ServerOptions } from '../app.js';
import { enqueue } from '../enqueue.js';
import { submissionEntry } from '../entries.js';
import { listFilter } from '../filters.js';
import { Refusal, requestLanguage } from '../problems.js';

const tags = ['材料'];

export function submissionRoutes(app: Api, options: ServerOptions): void {
  const { listing, people, submissions, retention } = options.store;

  app.get(
    '/api/submissions',
    {
      schema: {
        tags,
        summary: '材料列表：筛选、排序、分页',
        querystring: submissionQuerySchema,
        response: { 200: submissionPageSchema },
      },
    },
    async (request) => {
      const { sort, order, cursor, limit, ...filter } = request.query;
      const page = await listing.page(listFilter(filter, request.caller), { sort, order, cursor, limit });
      const names = await people.names();
      const language = requestLanguage(request);
      return { ...page, items: page.items.map((row) => submissionEntry(row, names, language)) };
    },
  );

  app.get(
    '/api/submissions/:id',
    { schema: { tags, summary: '一份材料', params: submissionParamsSchema, response: { 200: submissionSchema } } },
    async (request) => {
      const row = await listing.find(request.params.id);
      if (!row) throw new Refusal(404, 'not-found');
      return submissionEntry(row, await people.names(), requestLanguage(request));
    },
  );

  app.post(
    '/api/submissions/assign',
    { schema: { tags, summary: '把材料分给复核人', body: assignSchema, response: { 200: assignedSchema } } },
    async ({ body, caller }) => {
      if (body.assignee !== null && !(await people.find(body.assignee))) throw new Refusal(404, 'not-found');
      return { changed: await submissions.assign(body.submissions, body.assignee, caller.person?.id ?? null) };
    },
  );

  app.post(
    '/api/submissions/retry',
    { schema: { tags, summary: '重新核对失败或取消的', body: idsSchema, response: { 202: retriedSchema } } },
    async (request, reply) => {
      const jobs = await submissions.retry(request.body.submissions, request.caller.person?.id ?? null);
      await enqueue(options, jobs, request.log);
      return reply.code(202).send({ submissions: jobs.map(({ submission }) => submission) });
    },
  );

  app.delete(
    '/api/submissions/:id',
    {
      config: { access: 'administrator' },
      schema: {
        tags,
        summary: '删除一份材料，连同处理记录；操作记录保留',
        params: submissionParamsSchema,
        response: { 204: z.null() },
      },
    },
    async ({ params, caller }, reply) => {
      const erase = (sha256: string) => options.documents.remove(sha256);
      const removed = await retention.remove([params.id], erase, caller.person?.id ?? null);
      if (removed.submissions === 0) throw new Refusal(404, 'not-found');
      return reply.code(204).send(null);
    },
  );
}
