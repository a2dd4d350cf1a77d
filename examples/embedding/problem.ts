/** Errors as HTTP answers: RFC 9457 problem details with thutuc's codes. */
import { httpStatusOf } from '@thutuc/core';
import { ThutucError } from '@thutuc/legal-time';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

/** A problem of the service itself. */
export class Problem extends ThutucError {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    code: string,
    message: string,
  ) {
    super(code, message);
  }
}

/** What every error answers with. */
export const problemSchema = z.object({
  type: z.string().describe('A stable code, as a URN'),
  title: z.string(),
  status: z.int(),
});

/** Answers an error; what is no refusal is ours to mend, and says nothing of itself outside. */
export function answerProblem(
  error: FastifyError | ThutucError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const { status, code, message } = problemOf(error);
  if (status >= 500) request.log.error(error);
  void reply
    .status(status)
    .type('application/problem+json')
    .send({ type: `urn:thutuc:${code}`, title: message, status });
}

function problemOf(
  error: FastifyError | ThutucError,
): Pick<Problem, 'status' | 'code' | 'message'> {
  const { code, message } = error;
  if (error instanceof Problem) return error;
  const status = statusOf(error);
  if (status < 500) return { status, code, message };
  return status === 503
    ? { status, code, message: 'The store does not answer. Try again.' }
    : { status: 500, code: 'INTERNAL', message: 'The service failed.' };
}

function statusOf(error: FastifyError | ThutucError): number {
  return error instanceof ThutucError ? httpStatusOf(error) : (error.statusCode ?? 500);
}
