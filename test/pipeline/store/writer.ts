import { openStore } from '../../../pipeline/store/open.js';
import { submission } from './submissions.js';

/** A process that adds one submission after the other to the data folder given, and says so, until it is killed. */
const store = await openStore({ folder: process.argv[2] });
for (let count = 1; ; count += 1) {
  await store.submissions.add([submission(`文${count}`)]);
  process.stdout.write(`${count}\n`);
}
