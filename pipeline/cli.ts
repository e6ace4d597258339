#!/usr/bin/env node
import { CommanderError } from 'commander';
import { createProgram } from './program.js';
import { explainUsage, UsageError } from './usage.js';
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
  const misused = error instanceof CommanderError || error instanceof UsageError;
  if (!misused) throw error;
  // Help and version come this way too, as no error.
  const asked = error instanceof CommanderError && error.exitCode === 0;
  process.exitCode = asked ? EXIT.clean : EXIT.usage;
  if (!asked) process.stderr.write(`${explainUsage(error, language)}\n`);
}
