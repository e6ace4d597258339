import type { ExportedReport } from '../../export/exported.js';
import { handedOut } from '../../export/hand-out.js';
import { authorOf, notesOf } from '../../export/notes.js';
import { opinion } from '../../export/opinion.js';
import type { Language } from '../../language.js';
import type { Listed } from '../../store/listing.js';
import { languageQuerySchema, submissionParamsSchema } from '../api.js';
import type { Api, ServerOptions } from '../app.js';
import { exportOf } from '../exports.js';
import { download } from '../headers.js';
import { Refusal, requestLanguage } from '../problems.js';

const tags = ['导出'];
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What goes to the unit. */
export function handOutRoutes(app: Api, { store, documents, pool }: ServerOptions): void {
  const exported = async (id: number, language: Language): Promise<{ listed: Listed; exported: ExportedReport }> => {
    const listed = await store.listing.find(id);
    if (!listed) throw new Refusal(404, 'not-found');
    const found = await exportOf(store, listed, await store.people.names(), language);
    if (!found) throw new Refusal(404, 'no-report');
    return { listed, exported: found };
  };
  const schemaOf = (summary: string) => ({
    tags,
    summary,
    params: submissionParamsSchema,
    querystring: languageQuerySchema,
  });

  app.get('/api/submissions/:id/opinion.docx', { schema: schemaOf('复核意见书') }, async (request, reply) => {
    const language = requestLanguage(request);
    const found = await exported(request.params.id, language);
    const bytes = await opinion(found.exported, language);
    return download(reply, DOCX, `复核意见书-${stem(found.listed.file)}.docx`).send(Buffer.from(bytes));
  });

  app.get(
    '/api/submissions/:id/annotated',
    { schema: schemaOf('原文的批注副本：在确认的问题处加批注（docx、PDF）') },
    async (request, reply) => {
      const language = requestLanguage(request);
      const { listed, exported: found } = await exported(request.params.id, language);
      const notes = notesOf(handedOut(found, 'confirmed'), language);
      if (notes.length === 0) throw new Refusal(409, 'nothing-confirmed');
      const author = authorOf(new Date(), language);
      const { file, sha256, format } = listed;
      const copy = await documents.withFile(sha256, (path) =>
        pool().run({ kind: 'annotate', file, path, notes, author, language }),
      );
      if ('failure' in copy) throw new Refusal(422, 'not-copied', { reason: copy.failure.error.message });
      const type = format === 'pdf' ? 'application/pdf' : DOCX;
      return download(reply, type, `批注-${stem(file)}.${format ?? 'docx'}`).send(Buffer.from(copy.annotated));
    },
  );
}

/** The bare name of a file without its extension. */
const stem = (file: string): string =>
  file
    .split('/')
    .at(-1)!
    .replace(/\.[^.]+$/, '');
