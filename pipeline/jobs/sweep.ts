import type { Documents } from '../documents/documents.js';
import type { Store } from '../store/open.js';
import type { Removed } from '../store/retention.js';

/** Deletes what was settled longer ago than it is to be kept. Of several processes that share the store one does it. */
export async function sweep(
  store: Store,
  documents: Documents,
  days: number,
  onSwept: (removed: Removed) => void,
): Promise<void> {
  await store.alone('sweep', async () => {
    const removed = await store.retention.sweep(days, (sha256) => documents.remove(sha256));
    if (removed.submissions + removed.documents > 0) onSwept(removed);
  });
}
