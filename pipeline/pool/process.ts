/** A worker process: it takes one task at a time from the program that forked it, and ends with it. */
import { perform } from './perform.js';
import { READY, type Task } from './tasks.js';

process.on('message', (task: Task) => {
  void perform(task).then((answer) => process.send!(answer));
});
process.on('disconnect', () => process.exit());
// Ctrl-C reaches the whole group; the program that forked us decides.
process.on('SIGINT', () => {});

process.send!(READY);
