import { Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import { FileError } from '../failure.js';

/** What one request may bring. */
export interface UploadLimits {
  readonly fileBytes: number;
  readonly files: number;
}

/** As much as the reader takes, and as many as a browser sends of one folder in a piece. */
export const USUAL_UPLOAD_LIMITS: UploadLimits = { fileBytes: 200 * 1024 ** 2, files: 500 };

/** The bytes of a part as they come; fails with FileError `too-large` behind the last one that was let through. */
export function bytesOf({ file }: MultipartFile): Readable {
  async function* bytes() {
    yield* file;
    if (file.truncated) throw new FileError('too-large');
  }
  return Readable.from(bytes());
}

const LONGEST_NAME = 500;

/**
 * The name that an uploaded file is shown by: its path in the folder that was dropped, or its bare name. It is never a
 * path of this machine: no root, no steps upwards, no control characters.
 */
export function shownName(path: string | undefined, fileName: string | undefined): string {
  const steps = (path || fileName || '')
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '')
    .split(/[/\\]/)
    .filter((step) => step !== '' && step !== '.' && step !== '..');
  return steps.join('/').slice(-LONGEST_NAME) || '未命名';
}
