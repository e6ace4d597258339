#!/usr/bin/env node
import { CommanderError } from 'commander';
import { createProgram } from './program.js';
import { explainUsage } from './usage.js';
import { languageOf } from './language.js';
import { EXIT } from './exit.js';

const argv = process.argv.slice(2);
const language = languageOf(argv);

// `gouji … | head` closes our output early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode);
  throw error;
});

try {
  process.exitCode = EXIT.clean;
  await createProgram(language).parseAsync(argv, { from: 'user' });
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? EXIT.clean : EXIT.usage;
  if (error.exitCode !== 0) process.stderr.write(`${explainUsage(error, language)}\n`);
}
