import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Document } from '../model/document.js';
import type { Reading } from '../model/reading.js';
import { readDocument } from '../readers/read.js';
import { readReading } from '../extractors/read.js';
import { rules } from '../rules/registry.js';
import { runRules, type Outcome } from './runner.js';

/** One file, read: what the extractors made of it. */
export interface ReadFile {
  readonly sha256: string;
  readonly document: Document;
  readonly reading: Reading;
  readonly ms: { readonly read: number; readonly extract: number };
}

/** One file, checked: everything that the outputs are made from. */
export interface Checked extends Omit<ReadFile, 'ms'>, Outcome {
  readonly ms: ReadFile['ms'] & { readonly rules: number };
}

/** Throws UnreadableError where the bytes are no document that a reader knows. */
export async function readBytes(bytes: Uint8Array): Promise<ReadFile> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const started = performance.now();
  const document = await readDocument(bytes);
  const read = performance.now();
  const reading = readReading(document);
  return { sha256, document, reading, ms: { read: read - started, extract: performance.now() - read } };
}

/** Throws UnreadableError where the bytes are no document that a reader knows. */
export async function checkBytes(bytes: Uint8Array): Promise<Checked> {
  const file = await readBytes(bytes);
  const started = performance.now();
  const outcome = runRules(rules, file.reading);
  return { ...file, ...outcome, ms: { ...file.ms, rules: performance.now() - started } };
}
