import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDocuments, type Documents } from '../../../pipeline/documents/documents.js';
import { UsageError } from '../../../pipeline/usage.js';

const text = new TextEncoder().encode('青榆县2021年度绩效评价报告');
const sha256 = createHash('sha256').update(text).digest('hex');

describe('documents in a folder', () => {
  let folder: string;
  let documents: Documents;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gouji-documents-'));
    documents = await openDocuments({ folder });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('are kept by their hash, once', async () => {
    expect(await documents.has(sha256)).toBe(false);
    const both = await Promise.all([documents.put(text), documents.put(text)]);
    expect(both).toEqual([1, 2].map(() => ({ sha256, bytes: text.length })));
    expect(await documents.has(sha256)).toBe(true);
    expect(Buffer.from(await documents.read(sha256))).toEqual(Buffer.from(text));
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  });

  test('are lent as a file', async () => {
    expect(await documents.withFile(sha256, (path) => readFile(path, 'utf8'))).toBe('青榆县2021年度绩效评价报告');
  });

  test('stream in', async () => {
    const chunk = new Uint8Array(1024 * 1024).fill(7);
    async function* source() {
      for (let count = 0; count < 30; count += 1) yield chunk;
    }
    const stored = await documents.put(source());
    expect(stored.bytes).toBe(30 * 1024 * 1024);
    await documents.withFile(stored.sha256, async (path) => expect(statSync(path).size).toBe(stored.bytes));
  });

  test('that break off leave nothing', async () => {
    async function* source() {
      yield new Uint8Array(10);
      throw new RangeError('the sender went away');
    }
    await expect(documents.put(source())).rejects.toThrow('the sender went away');
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  });

  test('are not read when damaged', async () => {
    const stored = await documents.put(new Uint8Array([1, 2, 3]));
    await documents.withFile(stored.sha256, async (path) => writeFileSync(path, 'x'));
    await expect(documents.read(stored.sha256)).rejects.toThrow('damaged');
  });

  test('are removed, twice without an error', async () => {
    await documents.remove(sha256);
    await documents.remove(sha256);
    expect(await documents.has(sha256)).toBe(false);
    await expect(documents.read(sha256)).rejects.toThrow('ENOENT');
  });

  test('have no other names', async () => {
    await expect(documents.read('../../etc/passwd')).rejects.toThrow(RangeError);
    await expect(documents.withFile('..', () => Promise.resolve())).rejects.toThrow(RangeError);
  });
});

test('S3 needs packages that are installed apart', async () => {
  await expect(openDocuments({ url: 's3://bucket/season', folder: '.' })).rejects.toThrow('@aws-sdk/client-s3');
});

test('a wrong S3 address is explained', async () => {
  await expect(openDocuments({ url: 's3:', folder: '.' })).rejects.toThrow(UsageError);
});
