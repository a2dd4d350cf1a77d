/** The grace of what is held stands still while nobody may record anything. */
import type { AllottedLimit } from '../definition/limit.js';
import { clockActivation } from './activation.js';
import { record, type Decision } from './decision.js';
import {
  activationOf,
  type Activation,
  type Dossier,
  type DossierClock,
  type Wait,
} from './dossier.js';
import { countedGrace, graceOn } from './grace.js';
import { stepOf } from './step-of.js';
import { endAfterRest } from './end-after-rests.js';

/**
 * Holds what a passed limit brings about for as long after a rest as it would have been held from
 * the beginning of the rest on. Under a withdrawal what the law itself grants does not rest.
 */
export function shiftHolds(decision: Decision, rest: Wait): void {
  const { activations, clock, lifecycle } = decision.draft as Dossier;
  for (const open of activations) {
    if (open.held !== undefined) shift(decision, open, open.id, rest);
  }
  if (lifecycle === 'suspended') shift(decision, clock, clockActivation, rest);
}

/** The grace of what a limit brings about: that of a step, or of the legal clock. */
export function graceAt(decision: Decision, id: string): AllottedLimit | undefined {
  if (id === clockActivation) return decision.context.procedure.procedure.recording?.grace;
  const open = activationOf(decision.draft, id);
  if (open === undefined) return undefined;
  return graceOn(decision, id.startsWith('@') ? undefined : stepOf(decision, id), open.kind);
}

function shift(
  decision: Decision,
  { timers, held }: Activation | DossierClock,
  activation: string,
  rest: Wait,
): void {
  const grace = graceAt(decision, activation);
  for (const [timer, before] of Object.entries(held ?? {})) {
    const at = timers?.[timer] ?? before;
    const carryAt = shifted(decision, grace, { from: at, end: before }, rest);
    if (carryAt > before) record(decision, { op: 'arm', activation, timer, at, carryAt });
  }
}

/** Without a grace, what an annulment holds again is held as long as one may date back. */
function shifted(
  decision: Decision,
  grace: AllottedLimit | undefined,
  held: { readonly from: number; readonly end: number },
  rest: Wait,
): number {
  if (grace !== undefined) return endAfterRest(countedGrace(decision, grace), held, rest);
  const { from, end } = held;
  const began = Math.max(from, rest.from);
  const isOver = rest.to <= began || end <= began;
  return isOver
    ? end
    : Math.min(end + (rest.to - began), rest.to + decision.context.backdatingMaxMs);
}
