import { useSyncExternalStore } from 'react';
import { ApiError, upload } from '../api.js';
import { client, keys } from '../queries.js';
import type { Picked } from './dropped-files.js';

export type SendingState = 'queued' | 'sending' | 'taken' | 'refused' | 'stopped';

export interface Sending extends Picked {
  readonly key: number;
  readonly batch: string;
  readonly state: SendingState;
  /** From 0 to 1. */
  readonly done: number;
  readonly submission: number | null;
  readonly error: ApiError | null;
}

/** Files sent at once: enough to keep a line busy, few enough to leave the page answering. */
const AT_ONCE = 3;

let sendings: readonly Sending[] = [];
let count = 0;
const watchers = new Set<() => void>();
const stops = new Map<number, AbortController>();

function put(next: readonly Sending[]): void {
  sendings = next;
  for (const changed of watchers) changed();
}

const alter = (key: number, change: Partial<Sending>): void =>
  put(sendings.map((sending) => (sending.key === key ? { ...sending, ...change } : sending)));

function subscribe(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

/** The files on their way, and those that went this session. */
export const useSendings = (): readonly Sending[] => useSyncExternalStore(subscribe, () => sendings);

export function send(files: readonly Picked[], batch: string): void {
  const added = files.map((picked): Sending => ({
    ...picked,
    key: (count += 1),
    batch,
    state: 'queued',
    done: 0,
    submission: null,
    error: null,
  }));
  put([...sendings, ...added]);
  fillUp();
}

export function sendAgain(key: number): void {
  alter(key, { state: 'queued', done: 0, error: null });
  fillUp();
}

export function stopAll(): void {
  put(sendings.map((sending) => (sending.state === 'queued' ? { ...sending, state: 'stopped' } : sending)));
  for (const stop of stops.values()) stop.abort();
}

/** Forgets those that are through. */
export const clearSent = (): void => put(sendings.filter(({ state }) => state === 'queued' || state === 'sending'));

function fillUp(): void {
  for (const next of sendings.filter(({ state }) => state === 'queued').slice(0, AT_ONCE - stops.size))
    void carry(next);
}

async function carry({ key, file, path, batch }: Sending): Promise<void> {
  const stop = new AbortController();
  stops.set(key, stop);
  alter(key, { state: 'sending' });
  try {
    const answer = await upload({
      file,
      path,
      batch,
      signal: stop.signal,
      onProgress: (done) => alter(key, { done }),
    });
    const taken = answer.submissions[0];
    const refused = taken ? taken.error : answer.error;
    if (refused) throw new ApiError(422, refused.code, refused.message);
    alter(key, { state: 'taken', done: 1, submission: taken?.id ?? null });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    alter(key, error.code === 'aborted' ? { state: 'stopped' } : { state: 'refused', error });
  } finally {
    stops.delete(key);
    fillUp();
    if (stops.size === 0) {
      void client.invalidateQueries({ queryKey: keys.lists });
      void client.invalidateQueries({ queryKey: keys.batches });
    }
  }
}
