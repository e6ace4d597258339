import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Which folders a folder may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  readers: ['model'],
  extractors: ['model'],
  rules: ['model'],
  pipeline: ['model', 'readers', 'extractors', 'rules'],
};

/** The one home of each library: a folder or a file. */
const HOMES: Readonly<Record<string, string>> = {
  saxes: 'readers/',
  fflate: 'readers/',
  'pdf-parse': 'readers/',
  'pdfjs-dist': 'readers/',
  nodejieba: 'extractors/segmentation.ts',
  exceljs: 'pipeline/export/',
  commander: 'pipeline/',
  zod: 'pipeline/',
  picocolors: 'pipeline/',
  'string-width': 'pipeline/',
  kysely: 'pipeline/store/',
  '@electric-sql/pglite': 'pipeline/store/',
  pg: 'pipeline/store/',
  flydrive: 'pipeline/documents/',
  bullmq: 'pipeline/jobs/',
  ioredis: 'pipeline/jobs/',
  fastify: 'pipeline/server/',
  'fastify-type-provider-zod': 'pipeline/server/',
  '@fastify/cookie': 'pipeline/server/',
  '@fastify/helmet': 'pipeline/server/',
  '@fastify/multipart': 'pipeline/server/',
  '@fastify/rate-limit': 'pipeline/server/',
  '@fastify/static': 'pipeline/server/',
  '@fastify/swagger': 'pipeline/server/',
  '@fastify/swagger-ui': 'pipeline/server/',
  'prom-client': 'pipeline/server/',
  pino: 'pipeline/',
  'cli-progress': 'pipeline/commands/',
  docx: 'pipeline/export/',
};

/** Folders whose functions depend on nothing but their arguments. */
const PURE = ['model', 'readers', 'extractors', 'rules'];
const EFFECTS =
  /\bprocess\.(?:env|argv|cwd|stdout|stderr|hrtime)\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bMath\.random\b|\bfetch\(|\bconsole\./;
const EFFECTFUL_MODULES = /^node:(?:fs|net|http|child_process|os|process|dns|tls|dgram|worker_threads|timers)/;

interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function sourcesIn(folder: string): Source[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(path);
    if (!entry.name.endsWith('.ts')) return [];
    const text = readFileSync(join(root, path), 'utf8');
    return [{ path, text, imports: ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName) }];
  });
}

/** The file of ours that an import names; null for a package. */
function target(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts');
}

const packageOf = (specifier: string): string => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

const folders = Object.keys(MAY_IMPORT);
const sources = folders.flatMap(sourcesIn);

describe.each(folders)('%s/', (folder) => {
  const own = sources.filter(({ path }) => path.startsWith(`${folder}/`));

  test('imports only the folders below it', () => {
    const allowed = [folder, ...MAY_IMPORT[folder]!];
    const strays = own.flatMap(({ path, imports }) =>
      imports
        .map((specifier) => target(path, specifier))
        .filter((file) => file !== null && !allowed.includes(file.split('/')[0]!))
        .map((file) => `${path} → ${file}`),
    );
    expect(strays).toEqual([]);
  });

  test('uses each library in its one home', () => {
    const strays = own.flatMap(({ path, imports }) =>
      imports
        .filter((specifier) => !/^(?:\.|#|node:)/.test(specifier))
        .filter((specifier) => !path.startsWith(HOMES[packageOf(specifier)] ?? 'nowhere'))
        .map((specifier) => `${path} → ${specifier}`),
    );
    expect(strays).toEqual([]);
  });
});

test.each(PURE)('%s/ reads no file, clock, environment or network', (folder) => {
  const own = sources.filter(({ path }) => path.startsWith(`${folder}/`));
  const effects = own.filter(
    ({ text, imports }) => EFFECTS.test(text) || imports.some((specifier) => EFFECTFUL_MODULES.test(specifier)),
  );
  expect(effects.map(({ path }) => path)).toEqual([]);
});

test('no imports go in a circle', () => {
  const graph = new Map(
    sources.map(({ path, imports }) => [path, imports.flatMap((specifier) => target(path, specifier) ?? [])]),
  );
  expect(firstCycle(graph)).toBeNull();
});

/** A circle of files, each importing the next; null where there is none. */
function firstCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...trail, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return null;
}

describe('the test of circles', () => {
  test('finds one', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ]);
    expect(firstCycle(graph)).toEqual(['b', 'c', 'b']);
  });

  test('takes two ways to one file for none', () => {
    const graph = new Map([
      ['a', ['b', 'c']],
      ['b', ['d']],
      ['c', ['d']],
    ]);
    expect(firstCycle(graph)).toBeNull();
  });
});
