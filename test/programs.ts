import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Programs that tests and benches need beside Node. What is missing is installed where that is possible (Debian, as
 * root); else the error says what to install. Nothing is skipped.
 */

const run = promisify(execFile);

export interface Wanted {
  /** Names it goes by; the first that is found is taken. */
  readonly names: readonly string[];
  /** The Debian package that has it. */
  readonly debianPackage: string;
  /** Folders to look into before those of PATH. A function: an installation adds some. */
  readonly folders?: () => readonly string[];
}

/** The path of a program. Throws Error with what to install where it is missing and cannot be installed. */
export async function program({ names, debianPackage, folders = () => [] }: Wanted): Promise<string> {
  const found = () => lookUp(names, folders());
  const path = found() ?? (await install(debianPackage, found));
  if (path === undefined) throw missing(names[0]!, debianPackage);
  return path;
}

const CHINESE_FONT = 'fonts-wqy-microhei';

/** Sees to it that the machine has a font for Chinese. Throws Error where it has none and none can be installed. */
export async function chineseFont(): Promise<void> {
  // Elsewhere the system brings its own.
  if (process.platform !== 'linux') return;
  const list = await program({ names: ['fc-list'], debianPackage: 'fontconfig' });
  const fonts = async () => (await run(list, [':lang=zh-cn', 'family'])).stdout.trim();
  if (await fonts()) return;
  await install(CHINESE_FONT, () => undefined);
  if (!(await fonts())) throw missing('a font for Chinese', CHINESE_FONT);
}

const missing = (what: string, debianPackage: string) =>
  new Error(`${what} is needed and not installed: apt-get install ${debianPackage}`);

function lookUp(names: readonly string[], folders: readonly string[]): string | undefined {
  const path = process.env['PATH']?.split(delimiter) ?? [];
  return names
    .flatMap((name) => [...folders, ...path].map((folder) => join(folder, name)))
    .find((file) => existsSync(file));
}

/** Installs a package and tells what `found` finds then. Without a right to install, nothing is tried. */
async function install(debianPackage: string, found: () => string | undefined): Promise<string | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const wanted = ['install', '-y', '--no-install-recommends', debianPackage];
  // A fresh machine has no package lists, an old one stale ones.
  if (!(await aptGet(wanted))) {
    await aptGet(['update']);
    await aptGet(wanted);
  }
  return found();
}

/** Whether it went well; its complaints go to stderr. Not synchronous: a test's process has to answer meanwhile. */
async function aptGet(command: readonly string[]): Promise<boolean> {
  try {
    await run('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...command], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      maxBuffer: 64 * 1024 * 1024,
    });
    return true;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  }
}
