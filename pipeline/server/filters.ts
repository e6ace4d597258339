import type { ListFilter } from '../store/listing.js';
import type { Caller } from './access.js';
import type { SubmissionFilter } from './api.js';

/** Nobody has this id: what is mine in an open server is nothing. */
const NOBODY = 0;

/** A filter as it came, with `me` as the person who asks. */
export function listFilter({ assignee, ...filter }: SubmissionFilter, { person }: Caller): ListFilter {
  return { ...filter, assignee: assignee === 'me' ? (person?.id ?? NOBODY) : assignee };
}
