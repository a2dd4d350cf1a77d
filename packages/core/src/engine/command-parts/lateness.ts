/** Acts that come after the date by which the law wants them: a breach, or void. */
import { formatCitation, type Citation } from '../../definition/citation.js';
import type { Decision } from '../decision.js';
import { CommandError, type CommandErrorCode } from '../errors.js';

/** A bound in time on an act, as the procedure states it. */
interface TimeBound {
  /** Whether a late act counts, as a breach, or is void. */
  readonly late: 'counts' | 'void';
  readonly basis: readonly Citation[];
}

/**
 * Whether an act comes too late: then it is recorded as late, where the law lets it count.
 *
 * @param last - The last instant at which the act is in time, in epoch milliseconds.
 * @param refusal - How an act is refused that is void.
 * @throws CommandError with the code of the refusal, and the articles that make the act void
 */
export function lateness(
  { effectiveAt }: Decision,
  last: number,
  { late, basis }: TimeBound,
  refusal: {
    readonly code: CommandErrorCode;
    readonly why: string;
    readonly details: Readonly<Record<string, unknown>>;
  },
): true | undefined {
  if (effectiveAt <= last) return undefined;
  if (late === 'counts') return true;
  const { code, why, details } = refusal;
  throw new CommandError(code, `${why} (${cite(basis)}).`, { ...details, basis });
}

/** The articles on the lateness of an act, as one text. */
export function cite(basis: readonly Citation[]): string {
  return basis.map((one) => formatCitation(one)).join('; ') || 'no basis given';
}
