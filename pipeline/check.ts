import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { inFile, joinDocuments, type Document, type Notice } from '../model/document.js';
import type { Reading } from '../model/reading.js';
import { USUAL_SETTINGS, type Settings } from '../model/settings.js';
import { readDocument } from '../readers/read.js';
import { readReading } from '../extractors/read.js';
import { rules } from '../rules/registry.js';
import { FailedFile } from './failure.js';
import { runRules, type Outcome } from './runner.js';

/** A file as it was given. */
export interface Source {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** One of the files of a submission. */
export interface Part {
  readonly file: string;
  readonly sha256: string;
  readonly document: Document;
}

/** A submission, read: what the extractors made of it. */
export interface ReadFile {
  readonly sha256: string;
  readonly document: Document;
  readonly reading: Reading;
  /** Where the submission has several files. */
  readonly files?: readonly Part[];
  readonly ms: { readonly read: number; readonly extract: number };
}

/** A submission, checked: everything that the outputs are made from. */
export interface Checked extends Omit<ReadFile, 'ms'>, Outcome {
  readonly ms: ReadFile['ms'] & { readonly rules: number };
}

/** Throws UnreadableError where the bytes are no document that a reader knows. */
export async function readBytes(bytes: Uint8Array, settings: Settings = USUAL_SETTINGS): Promise<ReadFile> {
  const sha256 = hash(bytes);
  const started = performance.now();
  const document = await readDocument(bytes);
  const read = performance.now();
  const reading = readReading(document, settings);
  return { sha256, document, reading, ms: { read: read - started, extract: performance.now() - read } };
}

/** Throws UnreadableError where the bytes are no document that a reader knows. */
export async function checkBytes(bytes: Uint8Array, settings: Settings = USUAL_SETTINGS): Promise<Checked> {
  return checkReading(await readBytes(bytes, settings));
}

/**
 * Checks all files of one submission as one, and against last year's report where that is given.
 * @throws FailedFile where one of them is no document that a reader knows: a submission is not checked in part.
 */
export async function checkFiles(
  sources: readonly [Source, ...Source[]],
  previous: Source | null,
  settings: Settings = USUAL_SETTINGS,
): Promise<Checked> {
  const started = performance.now();
  const parts: Part[] = [];
  for (const { file, bytes } of sources)
    parts.push({ file, sha256: hash(bytes), document: await documentOf(file, bytes) });
  const last = previous && inFile(await documentOf(previous.file, previous.bytes), previous.file, 'previous:');
  const read = performance.now();
  const joint = joinDocuments(parts);
  const reading = readReading(joint, settings);
  const past = last && readReading(last, settings);
  const unfit = past && whyUnfit(past, reading);
  const document = unfit === null ? joint : { ...joint, notices: [...joint.notices, unfit] };
  const files = parts.length > 1 ? { files: parts } : {};
  return checkReading({
    sha256: parts.length > 1 ? hash(parts.map(({ sha256 }) => sha256).join()) : parts[0]!.sha256,
    document,
    reading: past === null || unfit !== null ? reading : { ...reading, previous: past },
    ...files,
    ms: { read: read - started, extract: performance.now() - read },
  });
}

/** Why a report cannot be held against this one as that of the year before; null where nothing speaks against it. */
function whyUnfit(past: Reading, reading: Reading): Notice | null {
  const [unit, other] = [reading.unit, past.unit];
  const isOther = unit !== null && other !== null && !unit.includes(other) && !other.includes(unit);
  if (isOther)
    return { code: 'previous-unit', message: `上年报告是“${other}”的，与本报告的填报单位不同，未与其核对。` };
  if (reading.year !== null && past.year === reading.year - 1) return null;
  const years = [past.year, reading.year].map((year) => (year === null ? '年度不详' : `${year}年度`));
  return { code: 'previous-year', message: `上年报告为${years[0]}，本报告为${years[1]}，不是相邻两年，未与其核对。` };
}

function checkReading(file: ReadFile): Checked {
  const started = performance.now();
  const outcome = runRules(rules, file.reading);
  return { ...file, ...outcome, ms: { ...file.ms, rules: performance.now() - started } };
}

const documentOf = (file: string, bytes: Uint8Array): Promise<Document> =>
  readDocument(bytes).catch((error: unknown) => {
    throw new FailedFile(file, error);
  });

const hash = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');
