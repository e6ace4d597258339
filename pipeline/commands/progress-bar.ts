import cliProgress from 'cli-progress';
import { localized, type Language } from '../language.js';

const format = localized(
  '{bar} {value}/{total}  {rate} 份/秒  剩余 {left}  {note}',
  '{bar} {value}/{total}  {rate}/s  {left} left  {note}',
);

/** Seconds over which the rate is taken: long enough to be steady, short enough to follow. */
const WINDOW_SECONDS = 30;

/** A bar on a terminal's stderr with the rate and the time left; nothing where stderr is no terminal. */
export class ProgressBar {
  private readonly bar: cliProgress.SingleBar;
  private readonly marks: { readonly at: number; readonly done: number }[] = [];

  /** `done`: those that were done before this run, which say nothing of its rate. */
  constructor(
    language: Language,
    private readonly total: number,
    done = 0,
  ) {
    this.bar = new cliProgress.SingleBar({
      format: format[language],
      stream: process.stderr,
      barsize: 24,
      hideCursor: true,
      noTTYOutput: false,
      // Ctrl-C belongs to the command, which has something to hand back.
      gracefulExit: false,
    });
    this.marks.push({ at: performance.now(), done });
    this.bar.start(total, done, { rate: '–', left: '–', note: '' });
  }

  update(done: number, note = ''): void {
    const now = performance.now();
    this.marks.push({ at: now, done });
    while (this.marks.length > 2 && now - this.marks[1]!.at > WINDOW_SECONDS * 1000) this.marks.shift();
    const { at, done: before } = this.marks[0]!;
    const rate = now > at ? ((done - before) * 1000) / (now - at) : 0;
    const left = rate > 0 ? clock((this.total - done) / rate) : '–';
    this.bar.update(done, { rate: rate > 0 ? rate.toFixed(1) : '–', left, note });
  }

  stop(): void {
    this.bar.stop();
  }
}

/** `1:02:03`, or `2:03` below an hour. */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}
