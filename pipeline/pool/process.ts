/** A worker process: it takes one task at a time from the program that forked it, and ends with it. */
import { READY, type Task } from './tasks.js';
import { endWithParent } from './watchdog.js';

process.on('disconnect', () => process.exit());
// Ctrl-C reaches the whole group; the program that forked us decides.
process.on('SIGINT', () => {});

const [{ perform }] = await Promise.all([import('./perform.js'), endWithParent()]);

process.on('message', (task: Task) => {
  void perform(task).then((answer) => process.send!(answer));
});
process.send!(READY);
