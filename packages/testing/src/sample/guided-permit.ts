/** A procedure whose applicants are told what is missing before receipt, and may be represented. */
import { parseProcedure, type Procedure } from '@thutuc/core';
import { permitProcedure } from './permit.js';

/** What of guidance is otherwise than in the sample. */
interface Guiding {
  readonly max?: number;
  /** Working days that the applicant has; no limit where it is `null`. */
  readonly limit?: number | null;
  /** Working days for which the lapse is held. */
  readonly grace?: number;
}

/** The permit, or another procedure of its parties, with guidance: once, for five working days. */
export function guidedPermit(
  { max = 1, limit = 5, grace }: Guiding = {},
  procedure: Procedure = permitProcedure(),
): Procedure {
  const days = (amount: number) => ({ amount, unit: 'workingDays' as const });
  const basis = [{ act: 'Act of the test', article: '17', status: 'internal' as const }];
  return parseProcedure({
    ...procedure,
    representation: { basis },
    intake: {
      guidance: {
        ...{ party: 'applicant', role: 'person', max },
        ...(limit === null ? {} : { limit: days(limit) }),
        ...(grace === undefined ? {} : { recordingGrace: days(grace) }),
        basis,
      },
    },
  });
}
