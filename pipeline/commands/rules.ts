import { colours } from '../colours.js';
import type { Rule } from '../../model/check.js';
import { rules } from '../../rules/registry.js';
import type { Language } from '../language.js';
import type { RuleEntry } from '../schema.js';
import { print } from '../terminal.js';
import { severityNames } from '../wording.js';

/** Prints the catalogue of rules. */
export async function listRules({ json, lang }: { readonly json?: boolean; readonly lang: Language }): Promise<void> {
  const entries = rules.map((rule) => ruleEntry(rule, lang));
  if (json) return print(`${JSON.stringify(entries, null, 2)}\n`);
  await print(entries.map((entry) => `${describe(entry, lang)}\n`).join('\n'));
}

export function ruleEntry({ meta }: Rule, language: Language): RuleEntry {
  return {
    id: meta.id,
    severity: meta.severity,
    title: meta.title[language],
    why: meta.docs.why[language],
    source: meta.docs.source,
    limits: meta.docs.limits[language],
    messages: Object.fromEntries(Object.entries(meta.messages).map(([id, wording]) => [id, wording[language]])),
  };
}

function describe({ id, severity, title, why, limits, source, messages }: RuleEntry, language: Language): string {
  const head = `${colours.bold(title)}  ${id}  [${severityNames[severity][language]}]  ${colours.dim(source)}`;
  const said = Object.entries(messages).filter(([message]) => !UNSAID.has(message));
  const findings = said.map(([, wording]) => `  → ${wording}`);
  return [head, `  ${why}`, ...findings, `  ${colours.dim(limits)}`].join('\n');
}

/** Said of checks that are no findings. */
const UNSAID = new Set(['consistent', 'undetermined']);
