/** The recording grace: how long the engine holds what a passed limit brings about. */
import { catchesOf } from '../definition/catches.js';
import { graceOf, graceOfGuidance } from '../definition/grace.js';
import type { AllottedLimit } from '../definition/limit.js';
import type { Step } from '../definition/graph.js';
import { lapsed } from '../semantics/endings.js';
import { expiryOutcome } from '../semantics/expiry.js';
import { ruleOf } from './deadlines.js';
import type { Decision } from './decision.js';
import type { ActivationKind, Dossier, Rest } from './dossier.js';
import { touching } from './interruptions.js';
import { endAfterRests, type CountedLimit } from './end-after-rests.js';
import type { HeldTimers } from './stored-timers.js';
import { dueTimer } from './timers.js';
import { unitCalendarOf } from './unit-calendar.js';

/**
 * The outcome by which a step is left when its due instant passes and its grace is over;
 * `undefined`: it is late.
 */
export function outcomeOfExpiry(step: Step | undefined, kind: ActivationKind): string | undefined {
  if (kind === 'guidance') return lapsed;
  if (step === undefined) return undefined;
  if (kind === 'asked') return 'silent';
  return kind === step.kind ? expiryOutcome(step) : undefined;
}

/**
 * Whether a timer of a step has a consequence for people, which a grace holds, and does not only
 * notify.
 */
export function isConsequence(
  step: Step | undefined,
  kind: ActivationKind,
  timer: string,
): boolean {
  if (timer === dueTimer && outcomeOfExpiry(step, kind) !== undefined) return true;
  if (step === undefined || step.kind === 'end') return false;
  return step.events[timer]?.to !== undefined || catchesOf(step)[timer]?.interrupts === true;
}

/** The grace of a step, or of guidance. */
export function graceOn(
  { context }: Pick<Decision, 'context'>,
  step: Step | undefined,
  kind: ActivationKind,
): AllottedLimit | undefined {
  const { procedure } = context.procedure;
  if (kind === 'guidance') return graceOfGuidance(procedure);
  return step && graceOf(procedure, step);
}

/** The timers of a step, and until when those are held that bring something about. */
export function withGrace(
  decision: Decision,
  step: Step | undefined,
  kind: ActivationKind,
  timers: Readonly<Record<string, number>>,
): HeldTimers {
  const grace = graceOn(decision, step, kind);
  if (grace === undefined) return { timers };
  let held: Record<string, number> | undefined;
  for (const name of Object.keys(timers)) {
    const at = timers[name] ?? 0;
    if (!isConsequence(step, kind, name)) continue;
    const carryAt = endOfGrace(decision, grace, at);
    if (carryAt > at) (held ??= {})[name] = carryAt;
  }
  return { timers, held };
}

/**
 * When the engine acts on a limit that passes at an instant: the grace later, counted in the
 * calendar of the receiving unit. What a change moves into the past is held from the change on.
 * While the dossier rested, or an interruption lasted, the grace stood still.
 */
export function endOfGrace(decision: Decision, grace: AllottedLimit, at: number): number {
  const from = Math.max(at, decision.effectiveAt);
  const { rests, interruptions } = decision.draft;
  const standstills = touching(interruptions, 'limit');
  return endAfterRests(countedGrace(decision, grace), from, joined(rests, standstills));
}

/** Rests and interruptions in the order of time, none of which overlaps another. */
function joined(rests: Dossier['rests'], standstills: readonly Rest[]): Dossier['rests'] {
  if (standstills.length === 0) return rests;
  const spans: { from: number; to: number }[] = [];
  const sorted = [...(rests ?? []), ...standstills].sort((a, b) => a.from - b.from);
  for (const { from, to } of sorted) {
    const last = spans.at(-1);
    if (to === undefined) continue;
    if (last === undefined || last.to < from) spans.push({ from, to });
    else last.to = Math.max(last.to, to);
  }
  return spans;
}

/** A grace as it is counted. */
export function countedGrace(decision: Decision, grace: AllottedLimit): CountedLimit {
  const { receipt } = decision.context.procedure.procedure;
  const { amount, unit } = grace;
  return {
    limit: { amount, unit },
    rule: ruleOf(decision, grace),
    calendar: unitCalendarOf(decision, receipt.party),
  };
}
