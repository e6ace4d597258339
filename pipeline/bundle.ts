import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm run bundle [-- OUT.tar.gz]`
 *
 * Packs what `gouji` needs to run into one archive that installs without a network: the built program, the page, and the
 * libraries as they are installed here, compiled ones included. It runs on machines of the same kind as this one.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { version } = createRequire(import.meta.url)('#package') as { version: string };
const name = `gouji-${version}-${process.platform}-${process.arch}`;
const out = process.argv[2] ?? join(root, `${name}.tar.gz`);

/** What stands beside the libraries in the archive. */
const CONTENTS = [
  'dist',
  'web/dist',
  'package.json',
  'LICENSE',
  'README.md',
  'README.zh-CN.md',
  'docs',
  'rules/README.md',
];

const LAUNCHER = `#!/bin/sh
# Runs gouji with the libraries that stand beside it; nothing is downloaded.
here=$(CDPATH= cd -- "$(dirname -- "$(readlink -f -- "$0")")" && pwd)
command -v node >/dev/null 2>&1 || { echo '未找到 Node.js：请先安装 Node.js 20.19 或更高版本。' >&2; exit 2; }
exec node "$here/dist/pipeline/cli.js" "$@"
`;

function librariesOfTheProgram(): string[] {
  const listed = execFileSync('npm', ['ls', '--omit=dev', '--all', '--parseable'], { cwd: root, encoding: 'utf8' });
  return listed.split('\n').filter((path) => path.includes('node_modules') && existsSync(path));
}

/** Sources that compiled libraries were made from, and what only their authors need. */
const isNeeded = (path: string): boolean =>
  !/\/node_modules\/nodejieba\/(?:submodules\/(?!cppjieba(?:\/dict|$))|test|build\/Release\/obj)|\.map$|\.d\.[cm]?ts$/.test(
    path,
  );

function copy(from: string, into: string): void {
  const nested = (path: string): boolean => path !== from && relative(from, path).split('/')[0] === 'node_modules';
  cpSync(from, into, { recursive: true, dereference: true, filter: (path) => !nested(path) && isNeeded(path) });
}

if (!existsSync(join(root, 'dist/pipeline/cli.js')))
  throw new Error('Nothing is built yet: run `npm run build` first.');
const folder = mkdtempSync(join(tmpdir(), 'gouji-bundle-'));
try {
  const target = join(folder, name);
  mkdirSync(target);
  for (const path of CONTENTS) copy(join(root, path), join(target, path));
  for (const path of librariesOfTheProgram()) copy(path, join(target, relative(root, path)));
  writeFileSync(join(target, 'gouji'), LAUNCHER);
  chmodSync(join(target, 'gouji'), 0o755);
  execFileSync('tar', ['-czf', out, '-C', folder, name]);
  process.stdout.write(`${out}  ${(statSync(out).size / 1e6).toFixed(0)} MB\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
