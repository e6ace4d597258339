import type { Progress } from '../api.js';
import type { Api, ServerOptions } from '../app.js';
import { countsEntry } from '../entries.js';
import { ProgressFeed } from '../events.js';

/** As many as a list shows; what is behind them is seen when the list is asked for again. */
const SETTLED_SHOWN = 200;

export function progressRoutes(app: Api, { store }: ServerOptions): void {
  const { traffic, submissions } = store;
  const read = async (after: Date | null) => {
    const until = await traffic.now();
    const settled = after ? await traffic.settled(after, until, SETTLED_SHOWN) : [];
    const progress: Progress = {
      counts: countsEntry((await submissions.counts()).states),
      batches: (await traffic.openBatches()).map(({ counts, ...batch }) => ({ ...batch, counts: countsEntry(counts) })),
      settled: settled.map(({ id, state }) => ({ id, state })),
    };
    return { progress, until };
  };
  const feed = new ProgressFeed(read, (error) => app.log.warn({ err: error }, 'progress could not be read'));
  app.addHook('preClose', async () => feed.close());

  const schema = {
    tags: ['运行'],
    summary: '进度（server-sent events，事件名 progress）',
    description: '连接时立即发一次，此后有变化才发。数据格式见 Progress。',
  };
  app.get('/api/events', { schema }, (request, reply) => feed.listen(request, reply));
}
