import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { REPORT_PARTS, rulesetOf, STAGES } from '../../pipeline/ruleset.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Files that a report is made by: those that these import, and so on, as far as they are no types alone. */
function reachableFrom(files: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const visit = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    const text = ts.transpileModule(readFileSync(join(root, file), 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
    }).outputText;
    for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
      if (!fileName.startsWith('.')) continue;
      visit(posix.join(posix.dirname(file), fileName).replace(/\.js$/, '.ts'));
    }
  };
  files.forEach(visit);
  return reached;
}

test('the ruleset hashes all code that has a part in a report', () => {
  const reached = reachableFrom(['pipeline/check.ts', 'pipeline/report.ts', 'pipeline/display.ts']);
  const hashed = (file: string) =>
    STAGES.some((stage) => file.startsWith(`${stage}/`)) || REPORT_PARTS.some((part) => file === `pipeline/${part}.ts`);
  expect([...reached].filter((file) => !hashed(file))).toEqual([]);
});

test('the parts that are hashed exist', () => {
  expect(REPORT_PARTS.filter((part) => !existsSync(join(root, `pipeline/${part}.ts`)))).toEqual([]);
});

test('a ruleset is the same each time, and another one for each configuration', () => {
  expect(rulesetOf()).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{12}$/);
  expect(rulesetOf()).toBe(rulesetOf(null));
  expect(new Set([rulesetOf(), rulesetOf('a'), rulesetOf('b')]).size).toBe(3);
});
