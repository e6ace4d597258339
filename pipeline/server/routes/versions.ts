import {
  comparisonParamsSchema,
  comparisonSchema,
  dossierChoiceSchema,
  submissionParamsSchema,
  versionsSchema,
  type Versions,
} from '../api.js';
import type { Api, ServerOptions } from '../app.js';
import { versionEntry } from '../entries.js';
import { Refusal } from '../problems.js';

const tags = ['版本'];

export function versionRoutes(app: Api, { store }: ServerOptions): void {
  const { listing, versions } = store;

  const versionsOf = async (id: number): Promise<Versions> => {
    const found = await versions.of(id);
    if (!found) throw new Refusal(404, 'not-found');
    const { dossier, submissions, proposed } = found;
    const newest = proposed?.newest ? await listing.find(proposed.newest) : null;
    return {
      dossier,
      items: (await listing.rows(submissions)).map(versionEntry),
      proposed: proposed && { dossier: proposed.dossier, newest: newest && versionEntry(newest) },
    };
  };

  app.get(
    '/api/submissions/:id/versions',
    {
      schema: { tags, summary: '同一材料的各版本', params: submissionParamsSchema, response: { 200: versionsSchema } },
    },
    ({ params }) => versionsOf(params.id),
  );

  app.put(
    '/api/submissions/:id/dossier',
    {
      schema: {
        tags,
        summary: '确认是哪一份材料的新版本，或都不是',
        params: submissionParamsSchema,
        body: dossierChoiceSchema,
        response: { 200: versionsSchema },
      },
    },
    async ({ params, body, caller }) => {
      const chosen = await versions.choose(params.id, body.dossier, caller.person?.id ?? null);
      if (!chosen) throw new Refusal(404, 'no-such-proposal');
      return versionsOf(params.id);
    },
  );

  app.get(
    '/api/submissions/:id/compare/:other',
    {
      schema: {
        tags,
        summary: '与较早的版本比较：已改正、未改、数字有变、新出现',
        params: comparisonParamsSchema,
        response: { 200: comparisonSchema },
      },
    },
    async ({ params }, reply) => {
      const [to, from] = await listing.rows([params.id, params.other]);
      if (!from || !to) throw new Refusal(404, 'not-found');
      if (from.jobKey === null || to.jobKey === null) throw new Refusal(409, 'not-comparable');
      const { fresh, ...comparison } = await versions.compare(from.jobKey, to.jobKey);
      // Findings of an older release may lack what was added since.
      reply.serializer(JSON.stringify);
      return {
        from: versionEntry(from),
        to: versionEntry(to),
        fixed: [...comparison.fixed],
        stays: [...comparison.stays],
        changed: [...comparison.changed],
        new: [...fresh],
      };
    },
  );
}
