import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SubmissionRow } from '../../store/tables.js';
import {
  checksAnswerSchema,
  documentAnswerSchema,
  reportAnswerSchema,
  submissionParamsSchema,
  type DocumentAnswer,
} from '../api.js';
import type { Api, ServerOptions } from '../app.js';
import { checksInLanguage, inLanguage } from '../exports.js';
import { download } from '../headers.js';
import { Refusal, requestLanguage } from '../problems.js';

const tags = ['材料'];
const params = submissionParamsSchema;

/** What checking a submission gave, and the bytes that came. */
export function resultRoutes(app: Api, { store, documents }: ServerOptions): void {
  const checked = async (id: number): Promise<SubmissionRow & { job_key: string }> => {
    const submission = await found(id);
    const { job_key: jobKey } = submission;
    if (jobKey === null) throw new Refusal(404, 'no-report');
    return { ...submission, job_key: jobKey };
  };
  const found = async (id: number): Promise<SubmissionRow> => {
    const submission = await store.submissions.find(id);
    if (!submission) throw new Refusal(404, 'not-found');
    return submission;
  };

  app.get(
    '/api/submissions/:id/report',
    { schema: { tags, summary: '核对结果（同 gouji check --json）', params, response: { 200: reportAnswerSchema } } },
    async (request, reply) => {
      const { job_key: jobKey, file_name: file } = await checked(request.params.id);
      const report = await store.results.report(jobKey);
      if (!report) throw new Refusal(404, 'no-report');
      // As it is kept: one of an older release may lack what was added since.
      reply.serializer(JSON.stringify);
      return inLanguage({ ...report, file }, requestLanguage(request));
    },
  );

  app.get(
    '/api/submissions/:id/checks',
    { schema: { tags, summary: '做过的全部核对', params, response: { 200: checksAnswerSchema } } },
    async (request, reply) => {
      const { job_key: jobKey } = await checked(request.params.id);
      const language = requestLanguage(request);
      if (isKnown(request, reply, `${jobKey}-${language}`)) return reply;
      const checks = await store.results.checks(jobKey);
      if (!checks) throw new Refusal(404, 'no-report');
      reply.serializer(JSON.stringify);
      return { checks: checksInLanguage(checks, language) };
    },
  );

  app.get(
    '/api/submissions/:id/document',
    { schema: { tags, summary: '供显示的原文', params, response: { 200: documentAnswerSchema } } },
    async (request, reply) => {
      const { job_key: jobKey } = await checked(request.params.id);
      if (isKnown(request, reply, jobKey)) return reply;
      const document = await store.results.document(jobKey);
      if (!document) throw new Refusal(404, 'no-report');
      reply.serializer(JSON.stringify);
      return document as DocumentAnswer;
    },
  );

  app.get(
    '/api/submissions/:id/file',
    { schema: { tags, summary: '下载上传的原文件', params } },
    async (request, reply) => {
      const { sha256, file_name: file } = await found(request.params.id);
      return download(reply, 'application/octet-stream', file.split('/').at(-1)!).send(
        Buffer.from(await documents.read(sha256)),
      );
    },
  );
}

/** A result never changes under its key: whoever has it gets 304. */
function isKnown(request: FastifyRequest, reply: FastifyReply, key: string): boolean {
  const tag = `"${key}"`;
  reply.header('etag', tag).header('cache-control', 'private, no-cache');
  if (request.headers['if-none-match'] !== tag) return false;
  reply.code(304).send();
  return true;
}
