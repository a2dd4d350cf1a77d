/** The timers of what is caught: when each is to fire, and setting it. */
import { startOfDay, toDayNumber } from '@thutuc/legal-time';
import { graceOf } from '../definition/grace.js';
import type { CaughtTimer } from '../definition/steps/trigger.js';
import { mayCatch, type Catcher } from './catchers.js';
import { unitCalendarOf } from './unit-calendar.js';
import { eventInstant, promise } from './deadlines.js';
import { allData } from './dossier-data.js';
import { beginningOf, record, tryMoves, type Decision } from './decision.js';
import { endOfGrace } from './grace.js';
import { incidentCodeOf, recordIncident } from './incidents.js';
import { stepOf } from './step-of.js';
import { timedOf } from './timers.js';

/** Sets the timers of what is caught, puts them right, and takes away what is to come no more. */
export function settleTimers(decision: Decision, catchers: readonly Catcher[]): void {
  for (const catcher of catchers) {
    const failure = tryMoves(decision, () => {
      settle(decision, catcher);
    });
    if (failure === undefined) continue;
    const code = incidentCodeOf(failure);
    const keeper =
      catcher.activation ??
      decision.draft.activations.find(({ id }) => id === catcher.scope.current);
    if (keeper !== undefined && keeper.incident === undefined) {
      recordIncident(decision, keeper.id, { kind: 'timer', code });
    }
  }
}

function settle(decision: Decision, catcher: Catcher): void {
  const { id: activation, catches } = catcher;
  for (const timer of Object.keys(catches)) {
    const caught = catches[timer];
    if (caught === undefined || !('timer' in caught.on)) continue;
    const timed = timedOf(decision.draft, activation);
    const set = timed?.timers?.[timer];
    const mayCome = mayCatch(decision, catcher, timer, caught);
    const known = { set, fired: timed?.fired?.[timer] };
    const at = mayCome ? instantOf(decision, catcher, caught.on.timer, known) : undefined;
    if (at === set) continue;
    if (at === undefined) record(decision, { op: 'disarm', activation, timer });
    else {
      const carryAt = caught.interrupts ? heldUntil(decision, catcher, at) : undefined;
      record(decision, { op: 'arm', activation, timer, at, carryAt });
    }
  }
}

/** What is known of a timer: when it is set for, and when it was due that has fired. */
interface KnownTimer {
  readonly set: number | undefined;
  readonly fired: number | undefined;
}

/** When a timer is to fire; `undefined` where it is not. */
function instantOf(
  decision: Decision,
  catcher: Catcher,
  timer: CaughtTimer,
  { set, fired }: KnownTimer,
): number | undefined {
  if ('date' in timer || 'when' in timer) {
    const at =
      'date' in timer ? dayIn(decision, timer.date) : aroundLimit(decision, catcher, timer);
    // One that has fired is set again only where its new instant lies after the present.
    const isOver =
      fired !== undefined && at !== undefined && at <= Math.max(fired, decision.context.now);
    return isOver ? undefined : at;
  }
  if (set !== undefined) return set;
  const unit = unitOf(decision, catcher);
  if ('every' in timer) {
    // The last instant of the limit before, since it is counted from that.
    const from = fired === undefined ? sinceOf(decision, catcher) : fired - 1;
    return promise(decision, timer.every, unit, from).dueAt + 1;
  }
  if (fired !== undefined) return undefined;
  return promise(decision, timer.after, unit, sinceOf(decision, catcher)).dueAt + 1;
}

function sinceOf(decision: Decision, { activation }: Catcher): number {
  return activation?.since ?? beginningOf(decision);
}

function unitOf({ draft, context }: Decision, { activation }: Catcher): string | undefined {
  return activation?.unit ?? draft.parties[context.procedure.procedure.receipt.party];
}

/** The beginning of the day in a data field. */
function dayIn(decision: Decision, field: string): number | undefined {
  const date = allData(decision)[field];
  if (typeof date !== 'string') return undefined;
  const { zone } = unitCalendarOf(decision, decision.context.procedure.procedure.receipt.party);
  return startOfDay(toDayNumber(date), zone);
}

function aroundLimit(
  decision: Decision,
  catcher: Catcher,
  timer: Extract<CaughtTimer, { when: string }>,
): number | undefined {
  const { activation } = catcher;
  const due = activation === undefined ? decision.draft.clock.due : activation.due;
  return due === undefined
    ? undefined
    : eventInstant(decision, due, timer, unitOf(decision, catcher));
}

/** Until when a consequence is held, where that is later than its instant. */
function heldUntil(decision: Decision, { activation }: Catcher, at: number): number | undefined {
  const { procedure } = decision.context.procedure;
  const grace =
    activation === undefined
      ? procedure.recording?.grace
      : graceOf(procedure, stepOf(decision, activation.id));
  if (grace === undefined) return undefined;
  const carryAt = endOfGrace(decision, grace, at);
  return carryAt > at ? carryAt : undefined;
}
