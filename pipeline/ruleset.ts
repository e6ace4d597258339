import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Rule } from '../model/check.js';

const manifest = createRequire(import.meta.url)('#package') as { version: string };

export const version = manifest.version;

/** The package's version and a short hash of what the rules say about themselves. */
export function rulesetOf(rules: readonly Rule[]): string {
  const metas = JSON.stringify(rules.map(({ meta }) => meta));
  return `${version}+${createHash('sha256').update(metas).digest('hex').slice(0, 8)}`;
}
