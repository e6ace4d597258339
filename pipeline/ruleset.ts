import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const manifest = createRequire(import.meta.url)('#package') as { version: string };

export const version = manifest.version;

/** What a report is made by: the folders of the stages, and the parts of the pipeline between them. */
export const STAGES = ['model', 'readers', 'extractors', 'rules'] as const;
export const REPORT_PARTS = [
  'check',
  'coverage',
  'display',
  'failure',
  'fingerprint',
  'intervals',
  'join',
  'language',
  'materiality',
  'messages',
  'plain',
  'quote',
  'report',
  'representatives',
  'runner',
  'schema',
  'whereabouts',
  'wording',
] as const;

/** The built program where it runs, the sources where they do: either way a mended stage is another ruleset. */
const ROOT = new URL('..', import.meta.url);
const EXTENSION = import.meta.url.slice(-3);
const HASH_LENGTH = 12;

/**
 * What decides how a file's report comes out: the package's version, + a hash of the code that makes a report and of the
 * bureau's configuration (null for none). Reports of equal bytes and equal rulesets are equal.
 */
export function rulesetOf(configHash: string | null = null): string {
  const hash = createHash('sha256').update(codeHash());
  if (configHash !== null) hash.update(configHash);
  return `${version}+${hash.digest('hex').slice(0, HASH_LENGTH)}`;
}

let knownCodeHash: string | null = null;

function codeHash(): string {
  if (knownCodeHash === null) {
    const hash = createHash('sha256');
    for (const file of codeFiles()) hash.update(`${file}\n`).update(readFileSync(new URL(file, ROOT)));
    knownCodeHash = hash.digest('hex');
  }
  return knownCodeHash;
}

/** In the order of their names, so that no file system's order matters. Examples are of the catalogue, and check nothing. */
function codeFiles(): string[] {
  const inStages = STAGES.flatMap((stage) =>
    readdirSync(fileURLToPath(new URL(stage, ROOT)), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(EXTENSION) && !/\.(?:examples|d)\.[jt]s$/.test(name))
      .map((name) => `${stage}/${name.replaceAll('\\', '/')}`),
  );
  return [...inStages, ...REPORT_PARTS.map((name) => `pipeline/${name}${EXTENSION}`)].sort();
}
