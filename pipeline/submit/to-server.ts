import type { z } from 'zod';
import { FileError } from '../failure.js';
import { localized } from '../language.js';
import type { batchSchema, overviewSchema, uploadAnswerSchema } from '../server/api.js';
import { UsageError } from '../usage.js';
import { failureSentences, type FailureCode } from '../wording.js';
import type { Destination } from './destination.js';

export interface ServerAddress {
  /** `http://host:port` */
  readonly address: string;
  /** Of a person or of this machine: see `gouji user token`. */
  readonly token: string | null;
}

/** Sends to a running server. Throws UsageError where it does not answer or does not let us in. */
export async function sendToServer({ address, token }: ServerAddress, batchName: string): Promise<Destination> {
  const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  const ask = async <T>(path: string, init: RequestInit = {}): Promise<T> => {
    const response = await fetch(new URL(path, address), { ...init, headers }).catch((error: Error) => {
      throw new UsageError(unreachable(address, (error.cause as Error | undefined)?.message ?? error.message));
    });
    if (!response.ok) throw new UsageError(refused(address, response.status, await response.text()));
    return (await response.json()) as T;
  };
  await ask('/healthz');
  let batch = { id: 0, name: batchName };
  return {
    get batch() {
      return batch;
    },
    async send(name, bytes) {
      const form = new FormData();
      form.append('batch', batchName);
      form.append('path', name);
      form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name.split('/').at(-1));
      const answer = await ask<z.infer<typeof uploadAnswerSchema>>('/api/submissions', { method: 'POST', body: form });
      if (answer.batch) batch = answer.batch;
      const error = answer.error ?? answer.submissions[0]?.error;
      if (error) throw new FileError(error.code in failureSentences ? (error.code as FailureCode) : 'unreadable');
    },
    flush: () => Promise.resolve(),
    async counts() {
      const { counts } = await ask<z.infer<typeof batchSchema>>(`/api/batches/${batch.id}`);
      const { setAside, total, ...rest } = counts;
      return { ...rest, 'set-aside': setAside };
    },
    async findings() {
      return (await ask<z.infer<typeof overviewSchema>>(`/api/overview?batch=${batch.id}`)).findings;
    },
    close: () => Promise.resolve(),
  };
}

const unreachable = (address: string, why: string) =>
  localized(`连不上服务 ${address}：${why}`, `the server ${address} cannot be reached: ${why}`);

const refused = (address: string, status: number, answer: string) =>
  localized(
    `服务 ${address} 拒绝了请求（${status}）：${messageOf(answer)}`,
    `the server ${address} refused (${status}): ${messageOf(answer)}`,
  );

function messageOf(answer: string): string {
  try {
    const { error } = JSON.parse(answer) as { error?: { message?: string } };
    return error?.message ?? answer.slice(0, 200);
  } catch {
    return answer.slice(0, 200);
  }
}
