import { readFile, writeFile } from 'node:fs/promises';
import { localized } from '../language.js';
import { UsageError } from '../usage.js';
import { scaffoldOf } from './scaffold.js';

/** `npm run new rule ID`: writes a rule with its examples to start from, and enters it in the registry. */
const rules = new URL('../../rules/', import.meta.url);
const [kind, id] = process.argv.slice(2);

try {
  if (kind !== 'rule' || id === undefined)
    throw new UsageError(localized('用法：npm run new rule ID', 'npm run new rule ID'));
  const registry = new URL('registry.ts', rules);
  const scaffold = scaffoldOf(id, await readFile(registry, 'utf8'));
  for (const [name, text] of Object.entries(scaffold.files))
    await writeFile(new URL(name, rules), text, { flag: 'wx' });
  await writeFile(registry, scaffold.registry);
  process.stdout.write(
    [
      `rules/${id}.ts、rules/${id}.examples.ts 已写好，并已列入 rules/registry.ts。`,
      '先写示例（提示的和不提示的），再写规则：',
      `  npx vitest run test/rules/examples.test.ts -t ${id}`,
      '最后更新规则目录：npm run catalogue',
      '',
    ].join('\n'),
  );
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.sentence.zh}\n`);
  process.exitCode = 2;
}
