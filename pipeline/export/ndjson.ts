import type { Exports } from './exported.js';

/** Reports and failures as `check --json` prints them, one a line. */
export async function* ndjsonOf(exports: Exports): AsyncGenerator<string> {
  for await (const exported of exports)
    yield `${JSON.stringify('report' in exported ? exported.report : exported.failure)}\n`;
}
