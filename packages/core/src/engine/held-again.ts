/**
 * What an annulment brings back: a consequence whose limit has passed is held again, so that a fact
 * which came in time can be recorded before it is carried out anew.
 */
import type { AllottedLimit } from '../definition/limit.js';
import { clockActivation } from './activation.js';
import { disarmTimer } from './armed-timers.js';
import type { Decision } from './decision.js';
import type { Catching } from './catching.js';
import { activationOf, scopeAt, type Activation, type Dossier, type Scope } from './dossier.js';
import type { CatchingDraft } from './draft.js';
import type { DossierEvent } from './event.js';
import { endOfGrace, graceOn, isConsequence } from './grace.js';
import { onlyTells } from './only-tells.js';
import { catcherOf } from './scope-names.js';
import { stepOf } from './step-of.js';
import {
  copyDossier,
  copyActivation,
  copyClock,
  type ActivationDraft,
  type ClockDraft,
  type DossierDraft,
} from './copies.js';
import { dueTimer, expiryTimer } from './timers.js';

/** A step, the legal clock, or what a scope catches, with its timers. */
type Timed = ActivationDraft | ClockDraft | CatchingDraft;

/**
 * The dossier that an annulment restores, with what comes back held from now on, and without the
 * reminders that were sent: nobody is notified twice.
 *
 * @param restored - The dossier without the annulled events.
 * @param annulled - These events.
 */
export function holdAgain(
  decision: Decision,
  restored: Dossier,
  annulled: readonly DossierEvent[],
): DossierDraft {
  const draft = copyDossier(restored);
  const inRestored = { ...decision, draft };
  draft.activations = draft.activations.map((open) => {
    const copy = copyActivation(open);
    silence(decision, copy, open.id, annulled);
    holdStep(inRestored, copy, activationOf(decision.draft, open.id));
    return copy;
  });
  draft.scopes = draft.scopes.map((scope) => {
    if (scope.catching === undefined) return scope;
    const catching: CatchingDraft = { ...scope.catching };
    silence(decision, catching, catcherOf(scope.path), annulled);
    holdCaught(inRestored, scope, catching, scopeAt(decision.draft, scope.path)?.catching);
    return { ...scope, catching };
  });
  const clock = copyClock(draft.clock);
  silence(decision, clock, clockActivation, annulled);
  holdLaw(inRestored, clock, decision.draft);
  draft.clock = clock;
  return draft;
}

/** What has been told stays told. */
function silence(
  { context }: Decision,
  timed: Timed,
  id: string,
  annulled: readonly DossierEvent[],
): void {
  for (const event of annulled) {
    const { payload } = event;
    if (payload.type !== 'timerFired' || payload.activation !== id || !onlyTells(event)) continue;
    const at = timed.timers?.[payload.timer];
    if (at !== undefined && at <= context.now) disarmTimer(timed, payload.timer);
  }
}

function holdStep(
  inRestored: Decision,
  open: ActivationDraft,
  present: Activation | undefined,
): void {
  const names = cameBack(inRestored, open, present);
  if (names.length === 0) return;
  const step = open.id.startsWith('@') ? undefined : stepOf(inRestored, open.id);
  const grace = graceOn(inRestored, step, open.kind);
  for (const name of names) {
    if (isConsequence(step, open.kind, name)) hold(inRestored, open, name, grace, present);
  }
}

/** What a scope itself catches by a timer that interrupts it. */
function holdCaught(
  inRestored: Decision,
  { graph }: Scope,
  catching: CatchingDraft,
  present: Catching | undefined,
): void {
  const { procedure } = inRestored.context;
  const catches = procedure.caughtByGraph(graph);
  for (const name of cameBack(inRestored, catching, present)) {
    if (catches[name]?.interrupts !== true) continue;
    hold(inRestored, catching, name, procedure.procedure.recording?.grace, present);
  }
}

/** What the law itself grants is held again; that the limit has passed was told already. */
function holdLaw(inRestored: Decision, clock: ClockDraft, { clock: present }: Dossier): void {
  const { expiry, recording } = inRestored.context.procedure.procedure;
  if (expiry === undefined) return;
  const names = cameBack(inRestored, clock, present);
  const at = clock.timers?.[dueTimer];
  if (names.includes(dueTimer) && at !== undefined && clock.timers?.[expiryTimer] === undefined) {
    disarmTimer(clock, dueTimer);
    clock.timers = { ...clock.timers, [expiryTimer]: at };
    hold(inRestored, clock, expiryTimer, recording?.grace, present);
  } else if (names.includes(expiryTimer)) {
    hold(inRestored, clock, expiryTimer, recording?.grace, present);
  }
}

/**
 * The timers that are due already, and that were not set before the annulment. Where the dossier
 * rests again, what is held rests with it: how long it was held since does not count.
 */
function cameBack(
  { context, draft }: Decision,
  { timers = {}, held }: Timed,
  present: Timed | undefined,
): string[] {
  return Object.keys(timers).filter((name) => {
    const isSame =
      present?.timers?.[name] === timers[name] &&
      (present?.held?.[name] === held?.[name] || draft.lifecycle === 'suspended');
    return (timers[name] ?? 0) <= context.now && !isSame;
  });
}

/**
 * Holds a timer until a grace from now is over; without one, as long as one may date back. What an
 * earlier annulment holds again is held no longer for another one.
 */
function hold(
  inRestored: Decision,
  timed: Timed,
  name: string,
  grace: AllottedLimit | undefined,
  present: Timed | undefined,
): void {
  const { now, backdatingMaxMs } = inRestored.context;
  const anew = grace === undefined ? now + backdatingMaxMs : endOfGrace(inRestored, grace, now);
  const end = Math.min(anew, heldAgainUntil(present, name, timed.timers?.[name]) ?? anew);
  const carryAt = Math.max(end, timed.held?.[name] ?? 0);
  timed.held = { ...timed.held, [name]: carryAt };
  timed.heldAgain = true;
}

/** Until when an earlier annulment holds a timer again that was due at an instant. */
function heldAgainUntil(
  present: Timed | undefined,
  name: string,
  at: number | undefined,
): number | undefined {
  if (present?.heldAgain !== true || present.timers?.[name] !== at) return undefined;
  return present.held?.[name];
}
