import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Ends a run with one line for machines: "N passed, N failed". A file that cannot be loaded is a failure. */
export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    const failedTests = tests.filter((test) => test.result().state === 'failed').length;
    const failedModules = modules.filter((module) => module.errors().length > 0).length;
    process.stdout.write(`\n${passed} passed, ${failedTests + failedModules + unhandledErrors.length} failed\n`);
  }
}
