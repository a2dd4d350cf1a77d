/** A submission that follows another one, which was closed without a grant. */
import type { Procedure } from '../../definition/procedure.js';
import { lapsed, receiptRefused, stoppedOutcomes } from '../../semantics/endings.js';
import { isOneOfApplicants } from '../applicant.js';
import type { Dossier } from '../dossier.js';
import { CommandError } from '../errors.js';
import type { Resubmission } from '../resubmission.js';
import { isOver } from '../dossier-lifecycle.js';

/** The outcomes after which any dossier may be submitted again. */
const closedOutcomes: ReadonlySet<string> = new Set([receiptRefused, lapsed, ...stoppedOutcomes]);

/**
 * What a submission says of the dossier that it follows. One of another applicant is answered as if
 * it were not there.
 *
 * @param earlier - The dossier of that id, whoever's it is.
 * @throws CommandError `RESUBMISSION_UNKNOWN`, `RESUBMISSION_INVALID`
 */
export function resubmissionOf(
  id: string,
  earlier: Dossier | undefined,
  applicant: string,
  procedure: Procedure,
): Resubmission {
  if (earlier?.id !== id || !isOneOfApplicants(earlier.personal, applicant)) {
    throw new CommandError(
      'RESUBMISSION_UNKNOWN',
      `The applicant has no dossier "${id}" that could be submitted again. Check its id, or leave it out.`,
      { dossier: id },
    );
  }
  const { of = [], after = [] } = procedure.intake?.resubmission ?? {};
  const { lifecycle, outcome = '' } = earlier;
  if (earlier.procedure.id !== procedure.id && !of.includes(earlier.procedure.id)) {
    throw invalid(id, `it is of procedure "${earlier.procedure.id}"`);
  }
  if (!isOver(lifecycle)) throw invalid(id, 'it is still open');
  if (!closedOutcomes.has(outcome) && !after.includes(outcome)) {
    throw invalid(id, `it ended with "${outcome}"`);
  }
  return { of: id, attempt: (earlier.resubmission?.attempt ?? 1) + 1 };
}

function invalid(dossier: string, why: string): CommandError {
  return new CommandError(
    'RESUBMISSION_INVALID',
    `Dossier "${dossier}" is not one to be submitted again: ${why}.`,
    { dossier, why },
  );
}
