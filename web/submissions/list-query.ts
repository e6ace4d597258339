import { goTo, linkTo, type Query } from '../address.js';

/** What narrows the list; every one of these stands in the address. */
export const FILTERS = [
  'text',
  'batch',
  'unit',
  'department',
  'year',
  'state',
  'severity',
  'rule',
  'decision',
  'assignee',
  'dossier',
] as const;
export type FilterName = (typeof FILTERS)[number];

export const PAGE_SIZE = 50;

const LISTED = [...FILTERS, 'sort', 'order', 'cursor'] as const;

/** The question to the server that the address stands for. */
export function queryOf(query: URLSearchParams): Query {
  const named = LISTED.map((name) => [name, query.get(name)] as const).filter(([, value]) => value);
  return { ...Object.fromEntries(named), limit: PAGE_SIZE };
}

export const filtersOf = (query: URLSearchParams): Query =>
  Object.fromEntries(FILTERS.map((name) => [name, query.get(name)]));

/** Changes the list's address. Another filter or order begins at its first page. */
export function changeList(query: URLSearchParams, change: Query): void {
  const kept = Object.fromEntries([...query].filter(([name]) => name !== 'cursor'));
  goTo(linkTo('submissions', { ...kept, ...change }), { replace: !('cursor' in change) });
}

let left = linkTo('submissions');

/** Keeps how the list is narrowed and sorted while a submission is looked at. */
export function keepList(query: URLSearchParams): void {
  left = linkTo('submissions', Object.fromEntries(query));
}

/** The way back to the list as it was left. */
export const listLink = (): string => left;
