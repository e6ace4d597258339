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
    const events = new EventSource('/api/events');
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settled = new Set<number>();
    const refresh = () => {
      timer = undefined;
      for (const id of settled) void queries.invalidateQueries({ queryKey: keys.submission(id) });
      settled.clear();
      for (const queryKey of [keys.lists, keys.batches, keys.overview]) void queries.invalidateQueries({ queryKey });
    };
    events.addEventListener('progress', ({ data }: MessageEvent<string>) => {
      const told = JSON.parse(data) as Progress;
      setProgress(told);
      for (const { id } of told.settled) settled.add(id);
      timer ??= setTimeout(refresh, GATHER_MS);
    });
    return () => {
      events.close();
      clearTimeout(timer);
    };
  }, [queries]);
  return progress;
}
