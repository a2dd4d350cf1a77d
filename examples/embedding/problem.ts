/** Errors as HTTP answers: RFC 9457 problem details with thutuc's codes. */
import { LogError, StoreError, ThutucError } from '@thutuc/core';
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

/** The statuses of codes; a refusal of another code is 409: the dossier does not allow it. */
const statuses: Readonly<Record<string, number>> = {
  COMMAND_INVALID: 400,
  DATA_INVALID: 400,
  QUERY_INVALID: 400,
  TEXT_UNSTORABLE: 400,
  NOT_AUTHORISED: 403,
  DELEGATION_EXPIRED: 403,
  DUTIES_SEPARATE: 403,
  DOSSIER_UNKNOWN: 404,
  PROCEDURE_UNKNOWN: 404,
  STORE_BUSY: 503,
  STORE_UNAVAILABLE: 503,
};

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
  if (!(error instanceof ThutucError)) return error.statusCode ?? 500;
  const isOurs = error instanceof StoreError || error instanceof LogError;
  return statuses[error.code] ?? (isOurs ? 500 : 409);
}
