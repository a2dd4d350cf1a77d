/** Errors as answers: problem details (RFC 9457) with a stable code, in the reader's language. */
import { httpStatusOf, refusalText } from '@thutuc/core';
import type { ThutucError } from '@thutuc/legal-time';
import { z } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import type { HttpLanguage } from '../words/language.js';
import { HttpError } from './http-error.js';

/** What every refusal answers with. */
export const problemSchema = z
  .object({
    type: z.string().describe('The code as a URN: `urn:thutuc:NOT_AUTHORISED`'),
    title: z.string().describe('What is wrong and what to do, in the language asked for'),
    status: z.int(),
    code: z.string().describe('The stable code, as in the reference of errors'),
    detail: z.string().describe('The same in English, with what it speaks of').exactOptional(),
    details: z
      .record(z.string(), z.unknown())
      .describe('The facts of the refusal, such as the fields that are wrong')
      .exactOptional(),
    instance: z.string().describe('The id of the request, as the audit trail has it'),
  })
  .openapi('Problem');

/** What a refusal answers with. */
export type Problem = z.infer<typeof problemSchema>;

/** An error as it is answered: what is no refusal says nothing of itself outside. */
export function refusalOf(error: unknown): {
  readonly error: ThutucError;
  readonly status: number;
} {
  if (error instanceof HttpError) return { error, status: error.status };
  if (error instanceof HTTPException) return refusalOf(ofFramework(error));
  const status = httpStatusOf(error);
  return status < 500 || status === 503
    ? { error: error as ThutucError, status }
    : { error: new HttpError('INTERNAL', undefined, {}, { cause: error }), status: 500 };
}

/** What Hono itself refuses. */
function ofFramework(error: HTTPException): HttpError {
  if (error.cause instanceof HttpError) return error.cause;
  switch (error.status) {
    case 413:
      return new HttpError('BODY_TOO_LARGE');
    case 415:
      return new HttpError('MEDIA_TYPE_UNSUPPORTED');
    case 400:
      return new HttpError('REQUEST_INVALID');
    default:
      return new HttpError('INTERNAL', undefined, {}, { cause: error });
  }
}

/** The problem of a refusal, told to a reader. @param text - What the engine says of it. */
export function problemOf(
  refusal: { readonly error: ThutucError; readonly status: number },
  language: HttpLanguage,
  instance: string,
  text = refusalText(refusal.error, language),
): Problem {
  const { error, status } = refusal;
  const own: Readonly<Record<string, string>> = language.http.refusals;
  const { code, message, details } = error;
  const title = error instanceof HttpError ? (own[code] ?? message) : text;
  return {
    type: `urn:thutuc:${code}`,
    title,
    status,
    code,
    ...(status < 500 && message !== title && { detail: message }),
    ...(status < 500 && Object.keys(details).length > 0 && { details }),
    instance,
  };
}
