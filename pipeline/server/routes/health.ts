import { version } from '../../ruleset.js';
import { healthSchema } from '../api.js';
import type { Api, ServerOptions } from '../app.js';
import { Metrics } from '../metrics.js';

/** What watches over the server asks. */
export function healthRoutes(app: Api, options: ServerOptions): void {
  const { store, carrier } = options;
  const metrics = new Metrics(store, carrier);
  const answers = (work: Promise<unknown>) =>
    work.then(
      () => true,
      () => false,
    );
  const tags = ['运行'];

  app.get(
    '/healthz',
    {
      schema: { tags, summary: '是否正常', security: [], response: { 200: healthSchema, 503: healthSchema } },
    },
    async (_request, reply) => {
      const [storeAnswers, queueAnswers] = await Promise.all([answers(store.ping()), answers(carrier.counts())]);
      const ok = storeAnswers && queueAnswers;
      return reply
        .code(ok ? 200 : 503)
        .send({ status: ok ? 'ok' : 'failing', store: storeAnswers, queue: queueAnswers, version });
    },
  );

  app.get(
    '/metrics',
    { config: { access: 'reviewer' }, schema: { tags, summary: '运行指标（Prometheus 格式）' } },
    async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()),
  );
}
