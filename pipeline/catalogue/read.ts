import { rules } from '../../rules/registry.js';
import type { RuleExample } from '../../rules/examples.js';
import type { CatalogueEntry } from './page.js';

/** Every rule with the examples beside it. From the sources only: examples are not built. */
export async function readCatalogue(): Promise<CatalogueEntry[]> {
  return Promise.all(
    rules.map(async (rule) => {
      const file = new URL(`../../rules/${rule.meta.id}.examples.ts`, import.meta.url);
      const { examples } = (await import(file.href)) as { examples: readonly RuleExample[] };
      return { rule, examples };
    }),
  );
}
