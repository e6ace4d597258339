import { useSyncExternalStore } from 'react';

/** Where in the page one is. Kept behind `#`, so that the server serves one file and every view can be sent as a link. */
export interface Address {
  /** `['submissions', '12']` */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

function parse(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  return { path: path.split('/').filter((step) => step !== ''), query: new URLSearchParams(query) };
}

export const presentAddress = (): Address => parse(location.hash);

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** The link to a view; empty values of the query are left out. */
export function linkTo(path: string, query: Query = {}): string {
  const entries = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === undefined || value === '' || value === false ? [] : [[name, String(value)]],
  );
  return `#/${path}${entries.length === 0 ? '' : `?${new URLSearchParams(entries)}`}`;
}

/** Goes to a view; with `replace` the back button passes over the present one. */
export function goTo(link: string, { replace = false } = {}): void {
  if (link === location.hash) return;
  if (!replace) location.hash = link;
  else {
    history.replaceState(null, '', link);
    dispatchEvent(new HashChangeEvent('hashchange'));
  }
}

function subscribe(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

export function useAddress(): Address {
  return parse(useSyncExternalStore(subscribe, () => location.hash));
}
