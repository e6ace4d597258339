import type { Decided, FindingState as StoredState } from '../../store/decisions.js';
import type { DecisionRow } from '../../store/tables.js';
import {
  bulkAnswerSchema,
  bulkDecisionSchema,
  decisionRequestSchema,
  findingAssignSchema,
  findingParamsSchema,
  findingStateSchema,
  findingStatesSchema,
  historySchema,
  staleSchema,
  submissionParamsSchema,
  undoSchema,
  type Decision,
  type DecisionName,
  type FindingState,
  type Reason,
  type Stale,
} from '../api.js';
import type { Api, ServerOptions } from '../app.js';
import { personEntry, type Names } from '../entries.js';
import { problem, Refusal, requestLanguage } from '../problems.js';
import type { Language } from '../../language.js';

const tags = ['问题处理'];
const FINDING = '/api/submissions/:id/findings/:fingerprint';

export function decisionRoutes(app: Api, { store }: ServerOptions): void {
  const { decisions, people, submissions } = store;
  const mustExist = async (id: number) => {
    if (!(await submissions.find(id))) throw new Refusal(404, 'not-found');
  };
  const statesOf = async (id: number) => {
    const names = await people.names();
    return { items: (await decisions.list(id)).map((state) => stateEntry(state, names)) };
  };

  app.get(
    '/api/submissions/:id/findings',
    {
      schema: {
        tags,
        summary: '各问题的处理情况',
        params: submissionParamsSchema,
        response: { 200: findingStatesSchema },
      },
    },
    async ({ params }) => {
      await mustExist(params.id);
      return statesOf(params.id);
    },
  );

  app.put(
    '/api/submissions/:id/findings/assignee',
    {
      schema: {
        tags,
        summary: '把问题分给复核人',
        params: submissionParamsSchema,
        body: findingAssignSchema,
        response: { 200: findingStatesSchema },
      },
    },
    async ({ params, body, caller }) => {
      await mustExist(params.id);
      await decisions.assign(params.id, body.fingerprints, body.assignee, caller.person?.id ?? null);
      return statesOf(params.id);
    },
  );

  const single = { params: findingParamsSchema, response: { 200: findingStateSchema, 409: staleSchema } };

  app.put(
    `${FINDING}/decision`,
    { schema: { tags, summary: '处理一个问题', body: decisionRequestSchema, ...single } },
    async (request, reply) => {
      const { id: submission, fingerprint } = request.params;
      const { revision, values, ...verdict } = request.body;
      mustHaveReason(verdict);
      await mustExist(submission);
      const seen = { submission, fingerprint, revision, values };
      const decided = await decisions.decide(seen, verdict, request.caller.person?.id ?? null);
      const names = await people.names();
      if (decided.kind === 'decided') return stateEntry(decided.state, names);
      return reply.code(409).send(staleEntry(decided, names, requestLanguage(request)));
    },
  );

  app.post(
    `${FINDING}/undo`,
    { schema: { tags, summary: '撤销最近一次处理', body: undoSchema, ...single } },
    async (request, reply) => {
      const { id: submission, fingerprint } = request.params;
      await mustExist(submission);
      const seen = { submission, fingerprint, revision: request.body.revision };
      const undone = await decisions.undo(seen, request.caller.person?.id ?? null);
      if (!undone) throw new Refusal(422, 'nothing-to-undo');
      const names = await people.names();
      if (undone.kind === 'decided') return stateEntry(undone.state, names);
      return reply.code(409).send(staleEntry(undone, names, requestLanguage(request)));
    },
  );

  app.get(
    `${FINDING}/history`,
    { schema: { tags, summary: '处理经过', params: findingParamsSchema, response: { 200: historySchema } } },
    async ({ params }) => {
      const names = await people.names();
      const rows = await decisions.history(params.id, params.fingerprint);
      return { items: rows.map((row) => decisionEntry(row, names)) };
    },
  );

  app.post(
    '/api/decisions',
    { schema: { tags, summary: '批量处理', body: bulkDecisionSchema, response: { 200: bulkAnswerSchema } } },
    async ({ body: { items, ...verdict }, caller }) => {
      mustHaveReason(verdict);
      const names = await people.names();
      const answers = await decisions.decideAll(items, verdict, caller.person?.id ?? null);
      return {
        decided: answers.flatMap(({ kind, state }) => (kind === 'decided' ? [stateEntry(state, names)] : [])),
        stale: answers.flatMap(({ kind, state }, index) => {
          const { submission, fingerprint } = items[index]!;
          return kind === 'stale' ? [{ submission, fingerprint, current: state && stateEntry(state, names) }] : [];
        }),
      };
    },
  );
}

/** Without one, nobody can tell later whether the rule or the report was wrong. */
function mustHaveReason({ decision, reason }: { decision: DecisionName; reason: Reason | null }): void {
  if (decision === 'dismissed' && reason === null) throw new Refusal(422, 'reason-needed');
}

function staleEntry({ state }: Decided, names: Names, language: Language): Stale {
  return { ...problem('stale', language), current: state && stateEntry(state, names) };
}

function stateEntry(state: StoredState, names: Names): FindingState {
  return {
    ...state,
    reason: state.reason as Reason | null,
    by: personEntry(state.by, names),
    at: state.at?.toISOString() ?? null,
    before: state.before && decisionEntry(state.before, names),
    assignee: personEntry(state.assignee, names),
  };
}

function decisionEntry(row: DecisionRow, names: Names): Decision {
  return {
    id: row.id,
    decision: row.decision,
    reason: row.reason as Reason | null,
    note: row.note,
    values: row.values_hash,
    by: personEntry(row.by_user, names),
    at: row.at.toISOString(),
    undoes: row.undoes,
  };
}
