import { PassThrough, Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { csvOf } from '../../export/csv.js';
import { ndjsonOf } from '../../export/ndjson.js';
import { writeWorkbook } from '../../export/workbook.js';
import { exportQuerySchema, type SubmissionFilter } from '../api.js';
import type { Api, ServerOptions } from '../app.js';
import { exportsOf } from '../exports.js';
import { listFilter } from '../filters.js';
import { download } from '../headers.js';
import { requestLanguage } from '../problems.js';

const tags = ['导出'];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function exportRoutes(app: Api, { store }: ServerOptions): void {
  /** What is asked for, and a note in the log of who took it. */
  const begin = async (
    request: FastifyRequest,
    { lang: _, ...query }: SubmissionFilter & { lang?: unknown },
    listChecks = false,
  ) => {
    await store.audit.record(request.caller.person?.id ?? null, 'exported', request.routeOptions.url ?? '', {
      ...query,
    });
    return exportsOf(store, listFilter(query, request.caller), requestLanguage(request), listChecks);
  };
  const schemaOf = (summary: string) => ({ tags, summary, querystring: exportQuerySchema });

  app.get('/api/export.xlsx', { schema: schemaOf('导出工作簿') }, async (request, reply) => {
    const exports = await begin(request, request.query, true);
    const out = new PassThrough();
    // A failure destroys the stream, and so the reply: a part of a workbook must not look like a whole one.
    writeWorkbook(out, exports, requestLanguage(request)).catch((error: Error) =>
      request.log.warn({ err: error }, 'an export was broken off'),
    );
    return download(reply, XLSX, 'gouji.xlsx').send(out);
  });

  app.get('/api/export.ndjson', { schema: schemaOf('导出 NDJSON：每行一份核对结果') }, async (request, reply) =>
    download(reply, 'application/x-ndjson; charset=utf-8', 'gouji.ndjson').send(
      Readable.from(ndjsonOf(await begin(request, request.query))),
    ),
  );

  app.get('/api/export.csv', { schema: schemaOf('导出 CSV：每行一个问题') }, async (request, reply) =>
    download(reply, 'text/csv; charset=utf-8', 'gouji.csv').send(
      Readable.from(csvOf(await begin(request, request.query), requestLanguage(request))),
    ),
  );
}
