import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../../pipeline/cli.ts', import.meta.url));
const READY = /"msg":"ready"/;
const CHECKED = /"msg":"(?:checked|known)"/;
const LOG_KEPT = 20_000;

/** A real `gouji worker`, from the sources, that a test may kill. */
export class WorkerProcess {
  private readonly child: ChildProcess;
  /** When it takes jobs. Rejects where it ends before. */
  readonly ready: Promise<void>;
  /** With the status, or null where a signal ended it. */
  readonly ended: Promise<number | null>;
  /** The end of what it logged. */
  log = '';
  private hasBegun = false;
  private hasWorked = false;

  constructor(environment: Readonly<Record<string, string>>, options: readonly string[]) {
    this.child = spawn(process.execPath, ['--import', 'tsx', CLI, 'worker', ...options], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.ready = new Promise((resolve, reject) => {
      this.child.stderr!.setEncoding('utf8').on('data', (text: string) => {
        this.log = (this.log + text).slice(-LOG_KEPT);
        this.hasBegun ||= READY.test(this.log);
        this.hasWorked ||= CHECKED.test(this.log);
        if (this.hasBegun) resolve();
      });
      void this.ended.then((status) => reject(new Error(`the worker ended with ${status}: ${this.log}`)));
    });
    // Killed before it was ready: that is what the test wanted.
    this.ready.catch(() => undefined);
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Whether it takes jobs, and was not killed since. */
  get isReady(): boolean {
    return this.hasBegun && !this.hasEnded;
  }

  /** Whether it has checked something, and was not killed since. */
  get isAtWork(): boolean {
    return this.hasWorked && !this.hasEnded;
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** SIGTERM: it finishes or hands back what it holds. */
  async end(): Promise<number | null> {
    this.child.kill('SIGTERM');
    return this.ended;
  }
}
