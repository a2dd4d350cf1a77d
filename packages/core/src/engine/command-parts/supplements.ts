/** Whether one more supplement may be asked for. */
import { formatCitation } from '../../definition/citation.js';
import { promise } from '../deadlines.js';
import type { Decision } from '../decision.js';
import { CommandError } from '../errors.js';
import { lateness } from './lateness.js';

/**
 * Asserts that one more supplement may be asked for.
 *
 * @returns Whether that is later after receipt than the law wants it, where it counts all the same.
 */
export function assertSupplementsLeft(decision: Decision): true | undefined {
  assertBound(decision);
  return latenessOfRequest(decision);
}

function assertBound(decision: Decision): void {
  const { supplements, id } = decision.context.procedure.procedure;
  const max = supplements?.max ?? 0;
  const asked = decision.draft.counts.supplements;
  if (asked < max) return;
  const basis = (supplements?.basis ?? []).map((one) => formatCitation(one)).join('; ');
  throw new CommandError(
    'SUPPLEMENT_LIMIT',
    `Supplements may be asked for ${max} time(s) in a dossier of "${id}"${basis === '' ? '' : ` (${basis})`}; ${asked} request(s) were made already.`,
    { max, asked, basis: supplements?.basis ?? [] },
  );
}

/** Whether the request comes later after receipt than the law wants it. */
function latenessOfRequest(decision: Decision): true | undefined {
  const { supplements, receipt } = decision.context.procedure.procedure;
  const { receivedAt, parties } = decision.draft;
  if (supplements?.within === undefined || receivedAt === undefined) return undefined;
  const last = promise(decision, supplements.within, parties[receipt.party], receivedAt);
  const { late = 'counts', basis } = supplements;
  return lateness(
    decision,
    last.dueAt,
    { late, basis },
    {
      code: 'SUPPLEMENT_TOO_LATE',
      why: `Supplements could be asked for until ${last.due}`,
      details: { last: last.due },
    },
  );
}
