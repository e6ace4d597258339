import type { Store } from '../store/open.js';
import type { BullmqCarrier } from './bullmq.js';

/** Key of a setting: the queue's memory that the store knows of. */
const EPOCH = 'redis-epoch';
const EVERY_MS = 10_000;

/**
 * Puts into the queue what the store knows to be unsettled and the queue does not: after Redis lost its memory, after a
 * crash between the store and the queue, after a job that failed too often. One process does it at a time. Adding what
 * is there already changes nothing. Throws where the store or Redis is away.
 */
export async function refill(store: Store, carrier: BullmqCarrier): Promise<void> {
  await store.alone('gouji refill', async () => {
    const epoch = await carrier.epoch();
    const isNew = (await store.settings.get(EPOCH)) !== epoch;
    if (isNew || (await isShort(store, carrier)))
      for await (const jobs of store.submissions.unsettled()) await carrier.add(await carrier.missing(jobs));
    for (const batch of await store.batches.openIds()) await carrier.watchBatch(batch);
    // Last: where this process dies before, the next one starts over.
    if (isNew) await store.settings.set(EPOCH, epoch);
  });
}

/** A count of each side is cheap; both are looked at in detail only where they differ. */
async function isShort(store: Store, carrier: BullmqCarrier): Promise<boolean> {
  const [{ states }, held] = await Promise.all([store.submissions.counts(), carrier.counts()]);
  return states.waiting + states.running > held.waiting + held.running;
}

export interface Refilling {
  stop(): Promise<void>;
}

/** Refills at once and then again and again. A fault is told, and mended by the next round. */
export function keepRefilled(
  store: Store,
  carrier: BullmqCarrier,
  { everyMs = EVERY_MS, onTrouble }: { everyMs?: number | undefined; onTrouble: (error: Error) => void },
): Refilling {
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  const round = async (): Promise<void> => {
    await refill(store, carrier).catch(onTrouble);
    if (!isStopped) timer = setTimeout(() => (current = round()), everyMs);
  };
  let current = round();
  return {
    async stop() {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      await current;
    },
  };
}
