import { QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { api, ApiError } from './api.js';
import type { Query } from './address.js';

export const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal will not change by asking again; a server that restarts will answer.
      retry: (failures, error) => failures < 3 && error instanceof ApiError && error.status === 0,
    },
  },
});

/** Keys of what is kept of the server's answers. Those of one submission begin alike, so that all are dropped at once. */
export const keys = {
  me: ['me'],
  lists: ['submissions'],
  list: (query: Query) => ['submissions', query],
  submission: (id: number) => ['submission', id],
  findings: (id: number) => ['submission', id, 'findings'],
  history: (id: number, fingerprint: string) => ['submission', id, 'history', fingerprint],
  batches: ['batches'],
  people: ['people'],
  tokens: ['tokens'],
  audit: ['audit'],
  overview: ['overview'],
} as const;

export const meAsked = queryOptions({ queryKey: keys.me, queryFn: api.me, staleTime: Infinity });
export const listAsked = (query: Query) =>
  queryOptions({ queryKey: keys.list(query), queryFn: () => api.submissions(query) });

export const useMe = () => useQuery(meAsked);
export const useBatches = () => useQuery({ queryKey: keys.batches, queryFn: api.batches });
export const usePeople = () => useQuery({ queryKey: keys.people, queryFn: api.people, staleTime: 60_000 });
export const useRules = (language: string, needed = true) =>
  useQuery({ queryKey: ['rules', language], queryFn: api.rules, staleTime: Infinity, enabled: needed });
export const useSubmissions = (query: Query) =>
  useQuery({
    ...listAsked(query),
    // The page before stays in view until the next one is there.
    placeholderData: (before) => before,
  });
export const useSubmission = (id: number) =>
  useQuery({ queryKey: keys.submission(id), queryFn: () => api.submission(id) });
export const useReport = (id: number, language: string, ready: boolean) =>
  useQuery({
    queryKey: ['submission', id, 'report', language],
    queryFn: () => api.report(id),
    staleTime: Infinity,
    enabled: ready,
  });
export const useDisplay = (id: number, ready: boolean) =>
  useQuery({
    queryKey: ['submission', id, 'document'],
    queryFn: () => api.document(id),
    staleTime: Infinity,
    enabled: ready,
  });
export const useFindings = (id: number, ready: boolean) =>
  useQuery({ queryKey: keys.findings(id), queryFn: () => api.findings(id), enabled: ready });
export const useVersions = (id: number) =>
  useQuery({ queryKey: ['submission', id, 'versions'], queryFn: () => api.versions(id) });
