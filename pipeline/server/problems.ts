import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { fill, LANGUAGES, type Language } from '../language.js';
import { UsageError } from '../usage.js';
import { problemSentences, type ProblemCode } from './words.js';

/** Why a request is refused: a status, a code for programs and a sentence for a person. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    readonly code: ProblemCode,
    readonly data: Readonly<Record<string, string | number>> = {},
  ) {
    super(fill(problemSentences[code], 'en', data));
  }
}

export interface ProblemBody {
  readonly error: { readonly code: string; readonly message: string };
}

/** The language that a request asks for, by `lang` in its query or by Accept-Language; else Chinese. */
export function requestLanguage(request: FastifyRequest): Language {
  const asked = (request.query as Record<string, unknown> | null)?.['lang'];
  const accepted = request.headers['accept-language']?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === (asked ?? accepted)) ?? 'zh';
}

export function problem(code: ProblemCode, language: Language, data: Refusal['data'] = {}): ProblemBody {
  return { error: { code, message: fill(problemSentences[code], language, data) } };
}

/** Statuses that Fastify and its plugins give by themselves. */
const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'bad-request',
  404: 'not-found',
  406: 'bad-request',
  413: 'too-large',
  415: 'unsupported-media',
  429: 'too-many-requests',
};

/** Answers every error in one form; a bug is logged with its stack and told as such, without its details. */
export function answerError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = requestLanguage(request);
  if (error instanceof Refusal) return reply.code(error.status).send(problem(error.code, language, error.data));
  if (error instanceof UsageError)
    return reply.code(400).send({ error: { code: 'bad-request', message: error.sentence[language] } });
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [first] = error.validation;
    const where = [error.validationContext, ...(first?.instancePath.split('/').filter(Boolean) ?? [])].join('.');
    const details = `${where}: ${first?.message ?? error.message}`;
    return reply.code(400).send(problem('invalid', language, { details }));
  }
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
  const code = BY_STATUS[status];
  if (code !== undefined) return reply.code(status).send(problem(code, language));
  if (status < 500) return reply.code(status).send(problem('bad-request', language));
  request.log.error({ err: error }, 'request failed');
  return reply.code(500).send(problem('internal', language));
}

export function answerNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.code(404).send(problem('not-found', requestLanguage(request)));
}
