import type { BatchProgress } from '../../store/batches.js';
import { batchesSchema, batchParamsSchema, batchSchema, type Batch } from '../api.js';
import type { Api, ServerOptions } from '../app.js';
import { enqueue, enqueueBatch } from '../enqueue.js';
import { batchEntry } from '../entries.js';
import { Refusal } from '../problems.js';

const tags = ['批次'];
const params = batchParamsSchema;
const response = { 200: batchSchema };

export function batchRoutes(app: Api, options: ServerOptions): void {
  const { batches, people, submissions } = options.store;
  const entry = async (id: number): Promise<Batch> => {
    const batch: BatchProgress | null = await batches.find(id);
    if (!batch) throw new Refusal(404, 'not-found');
    return batchEntry(batch, await people.names());
  };

  app.get('/api/batches', { schema: { tags, summary: '批次列表', response: { 200: batchesSchema } } }, async () => {
    const names = await people.names();
    return { items: (await batches.list()).map((batch) => batchEntry(batch, names)) };
  });

  app.get('/api/batches/:id', { schema: { tags, summary: '一个批次', params, response } }, (request) =>
    entry(request.params.id),
  );

  // A turn that is taken already is no error: the answer says how the batch stands.
  const turns = {
    pause: '暂停：等待中的先不核对',
    resume: '继续',
    cancel: '取消：未核对的不再核对',
  } as const;
  for (const turn of ['pause', 'resume', 'cancel'] as const)
    app.post(
      `/api/batches/:id/${turn}`,
      { schema: { tags, summary: turns[turn], params, response } },
      async ({ params: { id }, caller, log }) => {
        const isTaken = await batches[turn](id, caller.person?.id ?? null);
        if (isTaken && turn === 'resume') await enqueueBatch(options, id, log);
        return entry(id);
      },
    );

  app.post(
    '/api/batches/:id/retry',
    { schema: { tags, summary: '重新核对失败的', params, response } },
    async (request) => {
      const { id } = request.params;
      const by = request.caller.person?.id ?? null;
      await enqueue(options, await submissions.retry(await batches.withoutResult(id), by), request.log, id);
      return entry(id);
    },
  );
}
