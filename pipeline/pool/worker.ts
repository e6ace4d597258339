import { fork, type ChildProcess } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { Limits } from './limits.js';
import { READY, type Answer, type Task } from './tasks.js';
import { usageOf } from './process-usage.js';

/** Why a worker process gave no answer. */
export type Stop = 'timed-out' | 'out-of-memory' | 'crashed';

export type Outcome = { readonly answer: Answer } | { readonly stopped: Stop; readonly details: string };

/** This file is TypeScript where the sources run, JavaScript where the build does. */
const PROCESS = fileURLToPath(new URL(`./process${import.meta.url.slice(-3)}`, import.meta.url));
const LOOKED_AT_EVERY_MS = 200;
const OUT_OF_HEAP = /heap out of memory|heap limit|Allocation failed/;
const LAST_WORDS = 4000;

/**
 * A process that does one task at a time, and is killed when it takes too much. A process and no thread: only a process
 * can be stopped in the middle of native code, survives neither a crash of it nor its memory, and takes nobody with it.
 */
export class Worker {
  private readonly child: ChildProcess;
  private readonly ready: Promise<void>;
  private stopped: Stop | null = null;
  private lastWords = '';
  private settle: ((outcome: Outcome) => void) | null = null;

  constructor(private readonly limits: Limits) {
    this.child = fork(PROCESS, {
      execArgv: [...process.execArgv, `--max-old-space-size=${limits.heapMb}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.child.stderr!.setEncoding('utf8').on('data', (words: string) => {
      this.lastWords = (this.lastWords + words).slice(-LAST_WORDS);
    });
    this.ready = new Promise((resolve) => {
      this.child.on('message', (message: Answer | typeof READY) => {
        if (message === READY) resolve();
        else this.end({ answer: message });
      });
    });
    this.child.on('error', (error) => this.die(error.message));
    // 'close' and not 'exit': by then all that it had to say is read.
    this.child.on('close', (code, signal) => this.die(`worker ended by ${signal ?? code}`));
  }

  /** Does a task. Never rejects. A worker that gave no answer is dead, and must be replaced. */
  run(task: Task): Promise<Outcome> {
    const outcome = new Promise<Outcome>((resolve) => (this.settle = resolve));
    // Its own start is not the time of the file.
    const guard = this.ready.then(() => setInterval(this.guard(), LOOKED_AT_EVERY_MS));
    this.child.send(task);
    return outcome.finally(() => void guard.then(clearInterval));
  }

  kill(stop: Stop = 'crashed'): void {
    this.stopped ??= stop;
    this.child.kill('SIGKILL');
  }

  /** Looks at what a task takes, from now on, and ends it where that is too much. */
  private guard(): () => Promise<void> {
    const task = this.settle;
    const began = performance.now();
    const before = usageOf(this.child.pid);
    return async () => {
      const [usage, start] = await Promise.all([usageOf(this.child.pid), before]);
      if (this.settle !== task) return;
      if (usage && usage.residentMb > this.limits.residentMb) this.kill('out-of-memory');
      const passed = (performance.now() - began) / 1000;
      const worked = usage && start && usage.seconds - start.seconds;
      if (timeTaken(worked, passed) > this.limits.seconds) this.kill('timed-out');
    };
  }

  private die(how: string): void {
    const stopped = this.stopped ?? (OUT_OF_HEAP.test(this.lastWords) ? 'out-of-memory' : 'crashed');
    this.end({ stopped, details: `${how}\n${this.lastWords}` });
  }

  private end(outcome: Outcome): void {
    this.settle?.(outcome);
    this.settle = null;
  }
}

/** A stalled disk or network must come to an end too, but a busy machine is not the fault of the file. */
const WAITING_COUNTS = 0.1;

/** Seconds: those in which the process worked, or those that passed where the system does not tell. */
const timeTaken = (worked: number | null, passed: number): number =>
  worked === null ? passed : Math.max(worked, passed * WAITING_COUNTS);
