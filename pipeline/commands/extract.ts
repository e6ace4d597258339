import type { Language } from '../language.js';
import { EXIT } from '../exit.js';
import { USUAL_LIMITS } from '../pool/limits.js';
import { Pool } from '../pool/pool.js';
import { print, reportBug } from '../terminal.js';

/** Prints what each stage makes of a file. */
export async function extract(file: string, { lang }: { readonly lang: Language }): Promise<void> {
  const pool = new Pool(1, USUAL_LIMITS, reportBug);
  const stages = await pool.run({ kind: 'extract', file, language: lang });
  pool.close();
  if ('failure' in stages) process.exitCode = EXIT.unreadable;
  await print(`${JSON.stringify('failure' in stages ? stages.failure : stages.extract)}\n`);
}
