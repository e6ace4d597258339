import { readFile } from 'node:fs/promises';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { scaffoldOf } from '../../pipeline/catalogue/scaffold.js';
import { UsageError } from '../../pipeline/usage.js';

const registry = await readFile(new URL('../../rules/registry.ts', import.meta.url), 'utf8');

/** Faults of the syntax alone: the rest is the compiler's matter once the files are there. */
const faultsOf = (text: string): number =>
  ts.transpileModule(text, { reportDiagnostics: true, compilerOptions: { module: ts.ModuleKind.ESNext } }).diagnostics!
    .length;

describe('npm run new rule', () => {
  test('writes a rule and its examples, and enters it in the registry', () => {
    const scaffold = scaffoldOf('late-payment', registry);
    expect(Object.keys(scaffold.files)).toEqual(['late-payment.ts', 'late-payment.examples.ts']);
    expect(scaffold.files['late-payment.ts']).toContain(
      "export const latePayment: Rule = {\n  meta: {\n    id: 'late-payment'",
    );
    expect([...Object.values(scaffold.files), scaffold.registry].map(faultsOf)).toEqual([0, 0, 0]);
    expect(scaffold.registry).toContain("import { latePayment } from './late-payment.js';\n");
    expect(scaffold.registry.trimEnd().endsWith('  latePayment,\n];')).toBe(true);
    expect(
      scaffold.registry
        .replace("import { latePayment } from './late-payment.js';\n", '')
        .replace('  latePayment,\n', ''),
    ).toBe(registry);
  });

  test.each(['Late', 'late_payment', '../late', '', 'late--payment', 'sum-of-parts'])('refuses %j', (id) => {
    expect(() => scaffoldOf(id, registry)).toThrow(UsageError);
  });
});
