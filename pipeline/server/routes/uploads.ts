import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { FileError } from '../../failure.js';
import type { Language } from '../../language.js';
import type { BatchRow } from '../../store/tables.js';
import { failureSentences } from '../../wording.js';
import { uploadAnswerSchema, type UploadAnswer, type Uploaded } from '../api.js';
import type { Api, ServerOptions } from '../app.js';
import { enqueue } from '../enqueue.js';
import { problem, Refusal, requestLanguage } from '../problems.js';
import { bytesOf, shownName } from '../uploads.js';

/** A reviewer who waits comes before a batch. */
const PRIORITY = { waiting: 1, batch: 10 } as const;

export function uploadRoutes(app: Api, options: ServerOptions): void {
  const schema = {
    tags: ['材料'],
    summary: '上传材料（multipart/form-data，一个或多个文件）',
    description:
      '字段写在它所说明的文件之前：batch（批次名）、key（调用方自己的编号，同号为同一材料的各版本）、department（主管部门）、' +
      'path（其后一个文件在文件夹中的路径）。逐个文件答复：带 error 的未接收，其余已接收。',
    consumes: ['multipart/form-data'],
    response: { 202: uploadAnswerSchema },
  };
  app.post('/api/submissions', { schema }, async (request, reply) => {
    const upload = new Upload(options, request);
    const answer = await upload.take();
    if (answer.submissions.length === 0) throw new Refusal(400, 'no-files');
    return reply.code(202).send(answer);
  });
}

/** One request that brings files: each is kept and queued as it comes, whatever becomes of those behind it. */
class Upload {
  private readonly fields = new Map<string, string>();
  private readonly taken: Uploaded[] = [];
  private batch: BatchRow | null = null;
  private readonly language: Language;

  constructor(
    private readonly options: ServerOptions,
    private readonly request: FastifyRequest,
  ) {
    this.language = requestLanguage(request);
  }

  async take(): Promise<UploadAnswer> {
    let error: UploadAnswer['error'] = null;
    try {
      for await (const part of this.request.parts()) {
        if (part.type === 'file') await this.takeFile(part);
        else this.fields.set(part.fieldname, String(part.value));
      }
    } catch (cause) {
      error = this.refusal(cause as Error & { code?: string });
    }
    return {
      batch: this.batch && { id: this.batch.id, name: this.batch.name },
      submissions: this.taken,
      error,
    };
  }

  private async takeFile(part: MultipartFile): Promise<void> {
    const file = shownName(this.field('path') ?? undefined, part.filename);
    this.fields.delete('path');
    try {
      const { sha256, bytes } = await this.options.documents.put(bytesOf(part));
      const id = await this.submit(file, sha256, bytes);
      this.taken.push({ file, id, sha256, bytes, error: null });
    } catch (cause) {
      if (!(cause instanceof FileError)) throw cause;
      const megabytes = Math.floor(this.options.uploadLimits.fileBytes / 1024 ** 2);
      const { error } =
        cause.code === 'too-large'
          ? problem('file-too-large', this.language, { megabytes })
          : { error: { code: cause.code, message: failureSentences[cause.code][this.language] } };
      this.taken.push({ file, id: null, sha256: null, bytes: null, error });
    }
  }

  private async submit(file: string, sha256: string, bytes: number): Promise<number> {
    const { store } = this.options;
    const by = this.request.caller.person?.id ?? null;
    const name = this.field('batch');
    if (name !== null && this.batch?.name !== name) this.batch = await store.batches.open(name, by);
    const jobs = await store.submissions.add([
      {
        sha256,
        bytes,
        fileName: file,
        batch: this.batch?.id ?? null,
        key: this.field('key'),
        department: this.field('department'),
        priority: this.batch ? PRIORITY.batch : PRIORITY.waiting,
        by,
      },
    ]);
    await enqueue(this.options, jobs, this.request.log, this.batch?.id);
    const id = jobs[0]!.submission;
    this.request.log.info({ submission: id, sha256, bytes }, 'taken');
    return id;
  }

  private field(name: string): string | null {
    return this.fields.get(name)?.trim().slice(0, LONGEST_FIELD) || null;
  }

  /** Why the rest was not taken; what was taken before stays. */
  private refusal(cause: Error & { code?: string }): UploadAnswer['error'] {
    const files = this.options.uploadLimits.files;
    if (cause.code === 'FST_FILES_LIMIT') return problem('too-many-files', this.language, { files }).error;
    const isBroken = /terminated early|Unexpected end|aborted|premature close/i.test(cause.message);
    if (isBroken && this.taken.length > 0) return problem('cut-short', this.language).error;
    if (isBroken) throw new Refusal(400, 'cut-short');
    throw cause;
  }
}

const LONGEST_FIELD = 500;
