/**
 * What must hold when a person leaves a step by an outcome, whether they complete it or resolve its
 * incident.
 */
import { isLifecycle } from '../../compile/compile.js';
import { isBackExit } from '../../definition/back.js';
import { formatCitation } from '../../definition/citation.js';
import type { Step } from '../../definition/graph.js';
import { parseActivation } from '../activation.js';
import { promise } from '../deadlines.js';
import { outcomeOfExpiry } from '../grace.js';
import { dueTimer } from '../timers.js';
import type { Decision } from '../decision.js';
import { scopeAt, type Activation } from '../dossier.js';
import { CommandError } from '../errors.js';
import { lateness } from './lateness.js';

/** Asserts that the effective instant does not lie before `since`. */
export function assertAfter(decision: Decision, since: number, what: string): void {
  if (decision.effectiveAt >= since) return;
  const [effective, began] = [decision.effectiveAt, since].map((ms) => new Date(ms).toISOString());
  throw new CommandError(
    'EFFECTIVE_BEFORE_STEP',
    `${decision.envelope.command.type} is to take effect at ${effective}, before "${what}" began at ${began}. Correct effectiveAt.`,
    { effective, began },
  );
}

/** Asserts that a step has an outcome of its own, which is not that of a deadline event. */
export function assertOwnOutcome(target: Activation, step: Step, outcome: string): void {
  const outcomes = 'on' in step ? step.on : {};
  if (Object.hasOwn(outcomes, outcome)) return;
  const known = Object.keys(outcomes);
  throw new CommandError(
    'OUTCOME_UNKNOWN',
    `"${target.id}" cannot be completed with "${outcome}"; it can be completed with ${known.map((o) => `"${o}"`).join(', ')}.`,
    { activation: target.id, outcome, known },
  );
}

/** Whether an outcome of a step leads to a supplement step. */
export function leadsToSupplement(
  { draft, context }: Decision,
  target: Activation,
  outcome: string,
): boolean {
  const { scope, step } = parseActivation(target.id);
  const graph = scopeAt(draft, scope)?.graph ?? '';
  if (isLifecycle(graph)) return false;
  const next = context.procedure.graph(graph).next(step, outcome);
  return next !== undefined && context.procedure.step(graph, next).kind === 'supplement';
}

/**
 * Asserts that a payment is not said to be made by another command than that of the payee, and that
 * nothing is recalled or sent back by another command than those for that.
 */
export function assertOwnCommand({ id, kind }: Activation, outcome: string): void {
  if (outcome === 'recalled' || isBackExit(outcome)) {
    throw new CommandError(
      'OUTCOME_UNKNOWN',
      `"${id}" is not left by "${outcome}" in this way: use ${outcome === 'recalled' ? 'recall' : 'sendBack'}.`,
      { activation: id, outcome },
    );
  }
  if (kind !== 'payment' || outcome !== 'paid') return;
  throw new CommandError(
    'OUTCOME_UNKNOWN',
    `"${id}" is left by "paid" when the payment is recorded: use recordPayment, with its amount and reference.`,
    { activation: id, outcome },
  );
}

/**
 * Asserts that what a limit brings about has come: a deadline event, silence, a window that
 * expired.
 *
 * @throws CommandError `TIMER_NOT_DUE`
 */
export function assertPassed(
  { effectiveAt }: Decision,
  { id, kind, due, timers = {} }: Activation,
  step: Step,
  outcome: string,
): void {
  const isEvent = step.kind !== 'end' && step.events[outcome]?.to !== undefined;
  if (!isEvent && outcome !== outcomeOfExpiry(step, kind)) return;
  const at = timers[isEvent ? outcome : dueTimer];
  if (due !== undefined && (at === undefined || at <= effectiveAt)) return;
  throw new CommandError(
    'TIMER_NOT_DUE',
    `"${id}" cannot be left by "${outcome}" yet: the limit that brings it about has not passed.`,
    { activation: id, outcome, at },
  );
}

/**
 * Asserts that one more supplement may be asked for.
 *
 * @returns Whether that is later after receipt than the law wants it, where it counts all the same.
 */
export function assertSupplement(decision: Decision): true | undefined {
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
