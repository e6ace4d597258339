import { openDocuments } from '../documents/documents.js';
import type { Installation } from '../installation.js';
import { BullmqCarrier } from '../jobs/bullmq.js';
import { openStore } from '../store/open.js';
import type { NewSubmission } from '../store/submissions.js';
import type { Destination } from './destination.js';

/** Submissions that are written to the store at a time. */
const CHUNK = 100;

/**
 * Sends straight to the store that all processes of an installation share. The store has a submission before the queue is
 * told: `onQueueAway` hears where the queue cannot be told, which its refill makes good.
 */
export async function sendToStore(
  { databaseUrl, redisUrl, documentsUrl, documentsFolder }: Installation,
  batchName: string,
  onQueueAway: (error: Error) => void,
): Promise<Destination> {
  const documents = await openDocuments({ url: documentsUrl, folder: documentsFolder });
  const store = await openStore({ databaseUrl });
  // Its attempts that fail are told where something is added; the rest is noise to a sender.
  const carrier = redisUrl ? new BullmqCarrier({ redisUrl, onTrouble: () => undefined }) : null;
  const batch = await store.batches.open(batchName);
  let pending: NewSubmission[] = [];
  const flush = async () => {
    const jobs = await store.submissions.add(pending);
    pending = [];
    await carrier?.add(jobs, batch.id).catch(onQueueAway);
  };
  return {
    batch,
    async send(fileName, bytes) {
      const document = await documents.put(bytes);
      pending.push({ ...document, fileName, batch: batch.id, priority: batch.priority });
      if (pending.length >= CHUNK) await flush();
    },
    flush,
    counts: async () => (await store.batches.find(batch.id))!.counts,
    findings: async () => (await store.batches.totals(batch.id)).findings,
    async close() {
      await carrier?.close();
      await store.close();
    },
  };
}
