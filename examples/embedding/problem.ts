/** Errors as HTTP answers: RFC 9457 problem details with thutuc's codes. */
import { ThutucError } from '@thutuc/core';
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
  NOT_AUTHORISED: 403,
  DELEGATION_EXPIRED: 403,
  DUTIES_SEPARATE: 403,
  DOSSIER_UNKNOWN: 404,
  PROCEDURE_UNKNOWN: 404,
  STORE_UNAVAILABLE: 503,
};

/** Answers an error; what is no refusal is a bug of ours, and says nothing of itself outside. */
export function answerProblem(
  error: FastifyError | ThutucError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const { status, code, message } = problemOf(error);
  if (status === 500) request.log.error(error);
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
  if (error instanceof ThutucError) return { status: statuses[code] ?? 409, code, message };
  const { statusCode: status = 500 } = error;
  return status < 500
    ? { status, code, message }
    : { status: 500, code: 'INTERNAL', message: 'The service failed.' };
}
