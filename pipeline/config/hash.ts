import { createHash } from 'node:crypto';
import { USUAL_SETTINGS, type Settings } from '../../model/settings.js';

/** A hash of what a bureau has set, however its file is written; null where it has set nothing. */
export function settingsHash(settings: Settings): string | null {
  const text = canonical(settings);
  return text === canonical(USUAL_SETTINGS) ? null : createHash('sha256').update(text).digest('hex');
}

/** JSON whose members are in the order of their names. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
