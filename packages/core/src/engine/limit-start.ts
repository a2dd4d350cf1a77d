/** When the statutory limit of a dossier begins: what its clock is started by, and when. */
import { startOfDay, toDayNumber, type ClockFact } from '@thutuc/legal-time';
import type { Step } from '../definition/graph.js';
import { beginsLimit, limitStartOf } from '../definition/limit-start.js';
import { joinPath } from '../definition/path.js';
import { startAmongFacts, startedFact } from '../semantics/limit-facts.js';
import { moveClock, startClock } from './clock.js';
import { documentsMissingOnReceipt } from './command-parts/documents.js';
import type { Decision } from './decision.js';
import { allData } from './dossier-data.js';
import { CommandError } from './errors.js';
import { tellApplicant } from './tell.js';
import { unitCalendarOf } from './unit-calendar.js';
import { isOver } from './dossier-lifecycle.js';

/** Whether the statutory limit has begun by the instant of a decision. */
function hasLimitBegun({ draft, at }: Decision): boolean {
  const begun = startAmongFacts(draft.clock.facts);
  return begun !== undefined && begun.fact.at <= at;
}

/**
 * Asserts that the statutory limit runs, or has run.
 *
 * @throws CommandError `LIMIT_NOT_STARTED`
 */
export function assertLimitBegun(decision: Decision): void {
  if (hasLimitBegun(decision)) return;
  const { draft, context, envelope } = decision;
  const startsWith = limitStartOf(context.procedure.procedure);
  throw new CommandError(
    'LIMIT_NOT_STARTED',
    `The limit of dossier "${draft.id}" has not begun: it begins with ${nameOfStart(startsWith)}. ${envelope.command.type} needs a limit that runs.`,
    { dossier: draft.id, startsWith },
  );
}

/** The dossier was received: a limit that begins then begins, or with what is there already. */
export function startLimitByReceipt(decision: Decision): void {
  if (limitStartOf(decision.context.procedure.procedure) === 'receipt') startClock(decision);
  else beginByState(decision);
}

/** A step was left: with that the limit may begin. */
export function startLimitByLeaving(
  decision: Decision,
  { graph, name, step }: { readonly graph: string; readonly name: string; readonly step: Step },
  outcome: string,
): void {
  const { procedure } = decision.context.procedure;
  // Asked at each step that is left: most limits begin with receipt.
  if (procedure.timeLimit.startsWith === undefined) return;
  if (!beginsLimit(procedure, { step, path: joinPath(graph, name) }, outcome)) return;
  if (startAmongFacts(decision.draft.clock.facts) !== undefined) return;
  startClock(decision);
  tellStart(decision);
}

/**
 * Begins a limit that follows from what the dossier holds, a date or its papers, once it is
 * received; and puts the beginning right where that date has become another one.
 */
export function settleLimitStart(decision: Decision): void {
  if (decision.context.procedure.procedure.timeLimit.startsWith === undefined) return;
  const { draft } = decision;
  // What was reopened has a clock of its own.
  if (draft.former !== undefined) return;
  if (isOver(draft.lifecycle) || draft.receivedAt === undefined) return;
  if (beginByState(decision)) tellStart(decision);
}

/** @returns Whether the limit begins now, or at another instant than before. */
function beginByState(decision: Decision): boolean {
  const fact = startInState(decision);
  if (fact === undefined) return false;
  const begun = startAmongFacts(decision.draft.clock.facts);
  if (begun === undefined) {
    moveClock(decision, fact);
    return true;
  }
  if (!('dateOnly' in fact) || begun.fact.at === fact.at) return false;
  moveClock(decision, { ...fact, limit: begun.fact.limit }, begun.place);
  return true;
}

/** The beginning that follows from what the dossier holds; `undefined` where none does yet. */
function startInState(decision: Decision): Extract<ClockFact, { type: 'started' }> | undefined {
  const { procedure } = decision.context.procedure;
  const start = limitStartOf(procedure);
  if (start === 'complete') {
    const isComplete = documentsMissingOnReceipt(decision).length === 0;
    return isComplete ? startedFact(procedure.timeLimit, decision.at) : undefined;
  }
  if (typeof start === 'string' || !('field' in start)) return undefined;
  const date = allData(decision)[start.field];
  if (typeof date !== 'string') return undefined;
  const { zone } = unitCalendarOf(decision, procedure.receipt.party);
  const at = startOfDay(toDayNumber(date), zone);
  return { ...startedFact(procedure.timeLimit, at), dateOnly: true };
}

/** The applicant is promised a date, later than by the receipt. */
function tellStart(decision: Decision): void {
  const due = decision.draft.appointment?.due;
  if (due !== undefined) tellApplicant(decision, 'limitBegun', { due });
}

/** What a limit begins with, for the reader of a refusal. */
function nameOfStart(start: ReturnType<typeof limitStartOf>): string {
  if (start === 'complete') return 'the last paper that receipt needs';
  if (typeof start === 'string') return start === 'receipt' ? 'receipt' : 'the payment of the fee';
  if ('field' in start) return `the date in data field "${start.field}"`;
  if ('arrival' in start) return `the arrival at party "${start.arrival}"`;
  return `step "${start.step}"${start.outcome === undefined ? '' : ` by "${start.outcome}"`}`;
}
