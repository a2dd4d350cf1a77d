/** Entering a duty: its owner, the due date of its limit, and the timers around it. */
import { staticPath } from './activation.js';
import { promise, stepTimers } from './deadlines.js';
import { beginningOf, notePerson, record, type Decision } from './decision.js';
import { activationOf } from './dossier.js';
import type { Duty } from './duty.js';
import { withGrace } from './grace.js';
import { otherActorsInUnits } from './actors.js';
import { shiftByRests } from './redate-duties.js';

/** Records the entry into a duty. */
export function enterOwned(decision: Decision, activation: string, duty: Duty): void {
  const { kind, unit, limit, events } = duty;
  const { party, role } = duty.owner;
  const since = beginningOf(decision);
  const isTimed = limit !== undefined && unit !== undefined;
  const due = isTimed ? promise(decision, limit, unit, since) : undefined;
  const timed =
    due === undefined
      ? undefined
      : withGrace(decision, duty.step, kind, stepTimers(decision, due, events, unit));
  const same = claimAnew(decision, activation, duty);
  // Field by field: steps are entered at each command, and spreading is slow.
  record(decision, {
    op: 'enter',
    activation,
    kind,
    party,
    unit,
    role,
    also: otherActorsInUnits(decision, duty),
    due,
    timers: timed?.timers,
    held: timed?.held,
    at: since === decision.effectiveAt ? undefined : since,
    same,
    asks: kind === 'supplement' ? decision.asks : undefined,
  });
  const { rests, interruptions } = decision.draft;
  if (rests === undefined && interruptions === undefined) return;
  const entered = activationOf(decision.draft, activation);
  if (entered !== undefined) shiftByRests(decision, entered);
}

/** Whether whoever did a step last has claimed it at once, as the procedure wants it. */
function claimAnew(decision: Decision, activation: string, { step }: Duty): true | undefined {
  if (step?.kind !== 'task' || step.sameOfficer !== true) return undefined;
  const path = staticPath(activation);
  const last = decision.draft.personal?.lastBy?.find((one) => one.path === path);
  if (last === undefined) return undefined;
  notePerson(decision, 'claims', activation, last.person);
  return true;
}
