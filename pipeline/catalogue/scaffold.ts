import { localized } from '../language.js';
import { UsageError } from '../usage.js';

/** The files of a new rule, by their names in rules/, and the registry with the rule in it. */
export interface Scaffold {
  readonly files: Readonly<Record<string, string>>;
  readonly registry: string;
}

/** A rule to start from, which flags nothing yet. Throws UsageError where the id is none, or is taken. */
export function scaffoldOf(id: string, registry: string): Scaffold {
  if (!/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/.test(id) || id.length > LONGEST_ID)
    throw new UsageError(
      localized(
        `“${id}”不能作规则名：用小写英文单词，以 - 相连，如 late-payment`,
        `"${id}" is no id of a rule: lower-case words joined by -, such as late-payment`,
      ),
    );
  const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  if (registry.includes(`'./${id}.js'`))
    throw new UsageError(localized(`已有规则 ${id}`, `there is a rule ${id} already`));
  const imports = registry.lastIndexOf('import ');
  const afterImports = registry.indexOf('\n', imports) + 1;
  const end = registry.lastIndexOf('];');
  return {
    files: { [`${id}.ts`]: ruleText(id, name), [`${id}.examples.ts`]: EXAMPLES },
    registry: [
      registry.slice(0, afterImports),
      `import { ${name} } from './${id}.js';\n`,
      registry.slice(afterImports, end),
      `  ${name},\n`,
      registry.slice(end),
    ].join(''),
  };
}

const LONGEST_ID = 40;

const ruleText = (id: string, name: string): string => `import type { Rule } from '../model/check.js';
import { printedFigure } from '../model/print.js';
import type { Reading } from '../model/reading.js';

export const ${name}: Rule = {
  meta: {
    id: '${id}',
    severity: 'info',
    title: { zh: '（规则的名称）', en: '(what the rule finds)' },
    docs: {
      why: { zh: '（为什么要查）', en: '(why it matters)' },
      source: '（依据：T01；C01）',
      limits: { zh: '（不查什么）', en: '(what it leaves aside)' },
    },
    messages: {
      found: { zh: '{measure}写为{claimed}', en: '{measure} is given as {claimed}' },
    },
  },
  *check({ facts }: Reading) {
    for (const fact of facts) {
      if (!isWrong()) continue;
      yield {
        verdict: 'inconsistent',
        messageId: 'found',
        data: { measure: fact.measure, claimed: printedFigure(fact.quantity) },
        formula: null,
        claimed: printedFigure(fact.quantity),
        computed: null,
        interval: null,
        evidence: [{ span: fact.span, role: 'claimed', fact }],
      };
    }
  },
};

/** To be written: takes the fact. */
const isWrong = (): boolean => false;
`;

const EXAMPLES = `import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'what must be flagged',
    text: '全年预算310万元，支出201.5万元。',
    findings: [{ messageId: 'found', quote: '201.5万元' }],
  },
  {
    title: 'what must not be flagged',
    text: '全年预算310万元，支出310万元。',
    findings: [],
  },
];
`;
