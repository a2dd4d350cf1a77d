/** What a client throws. */
import { ThutucError } from '@thutuc/legal-time';
import type { Problem } from '../problem/problem.js';

/** The codes that are the client's own; all others are those of the service. */
export type ClientErrorCode =
  /** No attempt reached the service, or it could not answer. */
  | 'SERVICE_UNREACHABLE'
  /** What answered is not the service. */
  | 'ANSWER_UNREADABLE';

/** A request that was refused, or never answered. Its message is in the language asked for. */
export class ServiceError extends ThutucError {
  override readonly name = 'ServiceError';

  private constructor(
    code: string,
    message: string,
    /** The status of the answer; 0 where there was none. */
    readonly status: number,
    details: Readonly<Record<string, unknown>>,
    options?: { cause?: unknown },
  ) {
    super(code, message, details, options);
  }

  /** A refusal, as the service told it. */
  static async of(answer: Response): Promise<ServiceError> {
    const problem = (await answer.json().catch(() => undefined)) as Partial<Problem> | undefined;
    const { code, title, details = {} } = problem ?? {};
    return typeof code === 'string' && typeof title === 'string'
      ? new ServiceError(code, title, answer.status, details)
      : ServiceError.own(
          'ANSWER_UNREADABLE',
          `The answer (${answer.status}) is not one of the service. Check its address.`,
          answer.status,
        );
  }

  /** A failure on the way. */
  static own(code: ClientErrorCode, message: string, status = 0, cause?: unknown): ServiceError {
    return new ServiceError(code, message, status, {}, { cause });
  }
}
