import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Progress } from '../pipeline/server/api.js';
import { keys } from './queries.js';

/** How long settled submissions are gathered before the lists are asked for again. */
const GATHER_MS = 1500;

/** What the server tells of its progress; lists and the submissions that were settled are asked for again. */
export function useProgress(): Progress | null {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    let events: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settled = new Set<number>();
    const refresh = () => {
      timer = undefined;
      for (const id of settled) void queries.invalidateQueries({ queryKey: keys.submission(id) });
      settled.clear();
      for (const queryKey of [keys.lists, keys.batches, keys.overview]) void queries.invalidateQueries({ queryKey });
    };
    const told = ({ data }: MessageEvent<string>) => {
      const progress = JSON.parse(data) as Progress;
      setProgress(progress);
      for (const { id } of progress.settled) settled.add(id);
      timer ??= setTimeout(refresh, GATHER_MS);
    };
    const stop = () => {
      events?.close();
      events = null;
    };
    // Each listener holds a connection, and a browser opens six to one server: tabs in the background would use them up.
    const listenWhileSeen = () => {
      if (document.hidden) return stop();
      if (events) return;
      events = new EventSource('/api/events');
      events.addEventListener('progress', told);
    };
    listenWhileSeen();
    document.addEventListener('visibilitychange', listenWhileSeen);
    return () => {
      document.removeEventListener('visibilitychange', listenWhileSeen);
      stop();
      clearTimeout(timer);
    };
  }, [queries]);
  return progress;
}
