import type {
  AuditPage,
  Batch,
  BulkAnswer,
  BulkDecision,
  ChecksAnswer,
  Comparison,
  Decision,
  DecisionRequest,
  FindingState,
  MadeToken,
  Me,
  Overview,
  Person,
  Problem,
  ReportAnswer,
  RoleName,
  RuleEntry,
  Stale,
  Submission,
  SubmissionPage,
  Token,
  UploadAnswer,
  Versions,
} from '../pipeline/server/api.js';
import type { Display } from '../pipeline/schema.js';
import type { Query } from './address.js';

/** A refusal of the server; the message is a sentence for the person at the page. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    /** HTTP status; 0 where the server could not be reached. */
    readonly status: number,
    readonly code: string,
    message: string,
    readonly body: unknown = null,
  ) {
    super(message);
  }
}

let csrf: string | null = null;

function headersOf(changing: boolean, json: boolean): Record<string, string> {
  return {
    accept: 'application/json',
    'accept-language': document.documentElement.lang,
    ...(json ? { 'content-type': 'application/json' } : {}),
    ...(changing && csrf !== null ? { 'x-csrf-token': csrf } : {}),
  };
}

const pathOf = (path: string, query: Query = {}): string => {
  const entries = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return `/api/${path}${entries.length === 0 ? '' : `?${new URLSearchParams(entries)}`}`;
};

function refusal(status: number, body: unknown): ApiError {
  const { error } = (body ?? {}) as Partial<Problem>;
  return new ApiError(status, error?.code ?? 'unreadable-answer', error?.message ?? `HTTP ${status}`, body);
}

/** Browsers refuse to keep more than 64 KiB alive; a character of Chinese has three bytes. */
const KEPT_ALIVE = 10_000;

/** Throws ApiError. An answer without content is undefined. */
async function request<T>(method: string, path: string, body?: unknown): Promise<T> {
  const changing = method !== 'GET';
  const content = body === undefined ? null : JSON.stringify(body);
  const init: RequestInit = {
    method,
    headers: headersOf(changing, content !== null),
    body: content,
    // A change that is under way is not lost where the page is left.
    keepalive: changing && (content ?? '').length < KEPT_ALIVE,
  };
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new ApiError(0, 'unreachable', '');
  }
  const text = await response.text();
  let answer: unknown;
  try {
    answer = text === '' ? undefined : JSON.parse(text);
  } catch {
    throw refusal(response.status, null);
  }
  if (!response.ok) throw refusal(response.status, answer);
  return answer as T;
}

const get = <T>(path: string, query?: Query): Promise<T> => request<T>('GET', pathOf(path, query));
const items = async <T>(path: string, query?: Query): Promise<readonly T[]> =>
  (await get<{ readonly items: readonly T[] }>(path, query)).items;

function withToken(me: Me): Me {
  csrf = me.csrf;
  return me;
}

const finding = (submission: number, fingerprint: string): string =>
  `submissions/${submission}/findings/${encodeURIComponent(fingerprint)}`;

export type BatchAction = 'pause' | 'resume' | 'cancel' | 'retry';
export type PersonChange = { readonly role?: RoleName; readonly disabled?: boolean; readonly password?: string };

/** The server's routes, as calls. Each throws ApiError. */
export const api = {
  me: async () => withToken(await get<Me>('me')),
  signIn: async (name: string, password: string) =>
    withToken(await request<Me>('POST', '/api/sign-in', { name, password })),
  signOut: () => request<void>('POST', '/api/sign-out'),
  changePassword: async (current: string, next: string) =>
    withToken(await request<Me>('PUT', '/api/me/password', { current, next })),

  submissions: (query: Query) => get<SubmissionPage>('submissions', query),
  submission: (id: number) => get<Submission>(`submissions/${id}`),
  report: (id: number) => get<ReportAnswer>(`submissions/${id}/report`),
  checks: (id: number) => get<ChecksAnswer>(`submissions/${id}/checks`),
  document: (id: number) => get<Display>(`submissions/${id}/document`),
  findings: (id: number) => items<FindingState>(`submissions/${id}/findings`),
  assign: (submissions: readonly number[], assignee: number | null) =>
    request<{ changed: number }>('POST', '/api/submissions/assign', { submissions, assignee }),
  retry: (submissions: readonly number[]) =>
    request<{ submissions: number[] }>('POST', '/api/submissions/retry', { submissions }),
  remove: (id: number) => request<void>('DELETE', `/api/submissions/${id}`),

  decide: (submission: number, fingerprint: string, wish: DecisionRequest) =>
    request<FindingState>('PUT', `/api/${finding(submission, fingerprint)}/decision`, wish),
  decideMany: (wish: BulkDecision) => request<BulkAnswer>('POST', '/api/decisions', wish),
  assignFindings: (submission: number, fingerprints: readonly string[], assignee: number | null) =>
    request<{ items: FindingState[] }>('PUT', `/api/submissions/${submission}/findings/assignee`, {
      fingerprints,
      assignee,
    }),
  undo: (submission: number, fingerprint: string, revision: number) =>
    request<FindingState>('POST', `/api/${finding(submission, fingerprint)}/undo`, { revision }),
  history: (submission: number, fingerprint: string) => items<Decision>(`${finding(submission, fingerprint)}/history`),

  versions: (id: number) => get<Versions>(`submissions/${id}/versions`),
  chooseDossier: (id: number, dossier: number | null) =>
    request<Versions>('PUT', `/api/submissions/${id}/dossier`, { dossier }),
  compare: (id: number, other: number) => get<Comparison>(`submissions/${id}/compare/${other}`),

  batches: () => items<Batch>('batches'),
  batchAction: (id: number, action: BatchAction) => request<Batch>('POST', `/api/batches/${id}/${action}`),
  overview: (query: Query) => get<Overview>('overview', query),
  rules: () => items<RuleEntry>('rules'),

  people: () => items<Person>('people'),
  addPerson: (name: string, password: string, role: RoleName) =>
    request<Person>('POST', '/api/people', { name, password, role }),
  changePerson: (id: number, change: PersonChange) => request<Person>('PATCH', `/api/people/${id}`, change),
  tokens: () => items<Token>('tokens'),
  makeToken: (label: string) => request<MadeToken>('POST', '/api/tokens', { label }),
  revokeToken: (id: number) => request<void>('DELETE', `/api/tokens/${id}`),
  audit: (before: number | null) => get<AuditPage>('audit', { before }),
};

/** Address of a file that the browser downloads. */
export const downloadOf = (path: string, query?: Query): string => pathOf(path, query);

/** The present state that the server holds, of a refusal because somebody was quicker; undefined for other errors. */
export function presentState(error: unknown): FindingState | null | undefined {
  if (!(error instanceof ApiError) || error.status !== 409) return undefined;
  return (error.body as Partial<Stale>).current ?? null;
}

export interface UploadWish {
  readonly file: File;
  /** Its path within what was dropped. */
  readonly path: string;
  readonly batch: string;
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress: (done: number) => void;
}

/** Sends one file. By XMLHttpRequest: fetch tells no progress of what is sent. */
export function upload({ file, path, batch, signal, onProgress }: UploadWish): Promise<UploadAnswer> {
  const form = new FormData();
  if (batch !== '') form.append('batch', batch);
  form.append('path', path);
  form.append('file', file, file.name);
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', '/api/submissions');
    for (const [name, value] of Object.entries(headersOf(true, false))) sending.setRequestHeader(name, value);
    sending.responseType = 'json';
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    sending.onload = () =>
      sending.status < 300
        ? resolve(sending.response as UploadAnswer)
        : reject(refusal(sending.status, sending.response));
    sending.onerror = () => reject(new ApiError(0, 'unreachable', ''));
    sending.onabort = () => reject(new ApiError(0, 'aborted', ''));
    signal.addEventListener('abort', () => sending.abort());
    sending.send(form);
  });
}
