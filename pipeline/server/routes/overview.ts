import { overviewQuerySchema, overviewSchema, type Overview } from '../api.js';
import type { Api, ServerOptions } from '../app.js';

export function overviewRoutes(app: Api, { store }: ServerOptions): void {
  const schema = {
    tags: ['总览'],
    summary: '按规则、批次、单位、部门、年度汇总，及进度',
    querystring: overviewQuerySchema,
    response: { 200: overviewSchema },
  };
  app.get('/api/overview', { schema }, async ({ query }): Promise<Overview> => {
    const { submissions, byRule, byBatch, byUnit, byDepartment, byYear, byDay, findings } =
      await store.overview.counts(query);
    const { 'set-aside': setAside, ...states } = submissions;
    return {
      submissions: { ...states, setAside },
      findings,
      byRule: [...byRule],
      byBatch: [...byBatch],
      byUnit: [...byUnit],
      byDepartment: [...byDepartment],
      byYear: [...byYear],
      byDay: [...byDay],
    };
  });
}
