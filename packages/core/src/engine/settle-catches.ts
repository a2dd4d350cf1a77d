/**
 * What follows from a command for what is caught: timers are set, conditions that hold are caught,
 * and messages that came early are taken by what waits for them now.
 */
import { compileCondition, evaluateCondition } from '../condition/condition.js';
import type { Catch } from '../definition/graph.js';
import { ConditionError } from '../condition/errors.js';
import { escalateAround } from './escalation.js';
import { catchersFrom, catchersOf, mayCatch, type Catcher } from './catchers.js';
import { settleTimers } from './catch-timers.js';
import { allData } from './dossier-data.js';
import { record, type Decision } from './decision.js';
import type { Data } from './dossier.js';
import { wantingOf } from './messages.js';
import { orIncident } from './incidents.js';
import { leaveStep } from './steps-and-scopes.js';
import { takeOrIncident, type Caught } from './take-catch.js';

/** Settles what a dossier catches, once a command has said what it says. */
export function settleCatches(decision: Decision): void {
  const { draft, context } = decision;
  if (!context.procedure.catchesByItself || draft.scopes.length === 0) return;
  let isFresh = isDataFresh(decision);
  for (const { scope, name } of decision.escalations.splice(0)) {
    escalateAround(decision, catchersFrom(decision, scope), name);
  }
  settleTimers(decision, catchersOf(decision));
  while (draft.lifecycle === 'running') {
    const taken = takeEarly(decision);
    isFresh ||= taken;
    const next = nextCondition(decision, isFresh);
    if (next !== undefined) takeOrIncident(decision, next, true);
    if (next === undefined && !taken) break;
    settleTimers(decision, catchersOf(decision));
  }
}

/** Whether every condition has to be looked at: the data are others, or the dossier resumed. */
function isDataFresh({ before, draft }: Decision): boolean {
  return (
    before.data !== draft.data ||
    before.personal?.data !== draft.personal?.data ||
    before.lifecycle !== draft.lifecycle
  );
}

/** A condition that begins to hold. Those that hold no longer are noted on the way. */
function nextCondition(decision: Decision, isFresh: boolean): Caught | undefined {
  let data: Data | undefined;
  for (const catcher of catchersOf(decision)) {
    if (!isFresh && wasOpen(decision, catcher)) continue;
    for (const [name, caught] of conditionsOf(catcher)) {
      if (!('condition' in caught.on)) continue;
      const holds = doesHold(caught.on.condition, (data ??= allData(decision)));
      const met = metOf(catcher).includes(name);
      if (holds && !met && mayCatch(decision, catcher, name, caught)) {
        return { catcher, name, caught };
      }
      if (!holds && met)
        record(decision, { op: 'caught', activation: catcher.id, name, met: false });
    }
  }
  return undefined;
}

/** The conditions that something catches; nothing runs beside what another one interrupts. */
function conditionsOf({ catches }: Catcher): [name: string, caught: Catch][] {
  const all = Object.entries(catches).filter(([, { on }]) => 'condition' in on);
  return all.length < 2 ? all : all.sort(([, one], [, other]) => rankOf(one) - rankOf(other));
}

function rankOf({ interrupts }: Catch): number {
  return interrupts ? 0 : 1;
}

function wasOpen({ before }: Decision, { id, scope, activation }: Catcher): boolean {
  return activation === undefined
    ? before.scopes.some(({ path }) => path === scope.path)
    : before.activations.some((open) => open.id === id);
}

function metOf({ scope, activation }: Catcher): readonly string[] {
  return (activation === undefined ? scope.catching?.met : activation.met) ?? [];
}

/** Whether a condition holds; while a field that it uses has no value, it does not hold yet. */
function doesHold(condition: string, data: Data): boolean {
  // To throw takes long: mostly it is a field without a value that leaves it open.
  const { names } = compileCondition(condition);
  if (
    names.length === 1 &&
    (data[names[0] ?? ''] ?? null) === null &&
    !condition.includes('null')
  ) {
    return false;
  }
  try {
    return evaluateCondition(condition, data);
  } catch (error) {
    if (error instanceof ConditionError) return false;
    throw error;
  }
}

/** Lets what waits for a message take one that came early. @returns Whether any was taken. */
function takeEarly(decision: Decision): boolean {
  const { draft } = decision;
  for (const { event, message, key, data } of draft.inbox ?? []) {
    const [wanting] = wantingOf(decision, { message, key });
    if (wanting === undefined) continue;
    const personal = draft.personal?.inbox?.find((one) => one.event === event)?.data;
    const fields = Object.keys({ ...data, ...personal });
    record(decision, { op: 'take', event, fields });
    if (!('wait' in wanting)) takeOrIncident(decision, wanting);
    else {
      const { wait } = wanting;
      orIncident(decision, wait.id, 'routing', () => {
        leaveStep(decision, wait, 'received');
      });
    }
    return true;
  }
  return false;
}
