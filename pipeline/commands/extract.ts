import { loadSettings } from '../config/load.js';
import type { Language } from '../language.js';
import { EXIT } from '../exit.js';
import { USUAL_LIMITS } from '../pool/limits.js';
import { Pool } from '../pool/pool.js';
import { print, reportBug } from '../terminal.js';

/** Prints what each stage makes of a file. */
export async function extract(
  file: string,
  { lang, config }: { readonly lang: Language; readonly config?: string },
): Promise<void> {
  const settings = await loadSettings(config);
  const pool = new Pool(1, USUAL_LIMITS, reportBug);
  const stages = await pool.run({ kind: 'extract', file, settings, language: lang });
  pool.close();
  if ('failure' in stages) process.exitCode = EXIT.unreadable;
  await print(`${JSON.stringify('failure' in stages ? stages.failure : stages.extract)}\n`);
}
