/** Whether what a procedure catches names what there is, fits together, and is bounded. */
import type { Catch, Graph } from './graph.js';
import type { ProcedureIssue } from './errors.js';
import type { RoleRef } from './party.js';
import { definitionPath } from './path.js';
import type { Procedure } from './procedure.js';
import type { CaughtTimer, Trigger } from './steps/trigger.js';
import { catchesOf } from './catches.js';
import { deadlineExitsOf, exitsOf } from './exits.js';
import { listGraphs, listSteps } from './list-steps.js';

type Report = (path: string, message: string) => void;

/** A catch, and what it stands on. */
interface PlacedCatch {
  readonly path: string;
  readonly name: string;
  readonly caught: Catch;
  /** The graph whose steps `to` and `then` name. */
  readonly graph: Graph;
  /** Whether it stands on a step, and whether that has a limit; else it stands on the graph. */
  readonly step: { readonly hasLimit: boolean } | undefined;
}

/** Lists what is wrong with the catches of a procedure, each with its path. */
export function checkCatches(procedure: Procedure): ProcedureIssue[] {
  const issues: ProcedureIssue[] = [];
  const report: Report = (path, message) => void issues.push({ path, message });
  for (const placed of placedCatches(procedure)) {
    checkTrigger(procedure, placed, report);
    checkHandler(placed, report);
    checkBound(placed, report);
    const { caught, path } = placed;
    checkRoles(procedure, caught.tell, `${path}.tell`, report);
  }
  checkNames(procedure, report);
  for (const { step, name, in: graph } of listSteps(procedure)) {
    if (step.kind !== 'wait') continue;
    const at = definitionPath(graph.path, `steps.${name}`);
    checkFields(procedure, step.key, `${at}.key`, report);
    if (step.message === undefined && (step.key ?? step.early) !== undefined) {
      report(at, 'only a message has a key, or comes early');
    }
  }
  return issues;
}

function placedCatches(procedure: Procedure): PlacedCatch[] {
  return listGraphs(procedure).flatMap(({ path, graph }) => {
    const onGraph = Object.entries(graph.catches ?? {}).map(([name, caught]) => {
      const at = definitionPath(path, `catches.${name}`);
      return { path: at, name, caught, graph, step: undefined };
    });
    const onSteps = Object.entries(graph.steps).flatMap(([stepName, step]) =>
      Object.entries(catchesOf(step)).map(([name, caught]) => {
        const at = definitionPath(path, `steps.${stepName}.catches.${name}`);
        const hasLimit = step.kind !== 'end' && step.limit !== undefined;
        return { path: at, name, caught, graph, step: { hasLimit } };
      }),
    );
    return [...onGraph, ...onSteps];
  });
}

function checkTrigger(
  procedure: Procedure,
  { path, caught, step }: PlacedCatch,
  report: Report,
): void {
  const { on } = caught;
  const at = `${path}.on`;
  if ('timer' in on) checkTimer(procedure, on.timer, step, `${at}.timer`, report);
  if ('message' in on) {
    checkFields(procedure, on.key, `${at}.key`, report);
    checkFields(procedure, on.writes, `${at}.writes`, report);
  }
  if ('message' in on || 'signal' in on) checkRoles(procedure, on.from, `${at}.from`, report);
  if ('error' in on && !caught.interrupts) {
    report(`${path}.interrupts`, 'what failed does not continue: a caught error interrupts');
  }
}

function checkTimer(
  procedure: Procedure,
  timer: CaughtTimer,
  step: PlacedCatch['step'],
  at: string,
  report: Report,
): void {
  if ('date' in timer) {
    checkFields(procedure, timer.date, `${at}.date`, report);
    const type = procedure.data[timer.date]?.type;
    if (type !== undefined && type !== 'date') {
      report(`${at}.date`, `"${timer.date}" is of type "${type}", and not a date`);
    }
    return;
  }
  if ('when' in timer) {
    const { when, by } = timer;
    if (step?.hasLimit === false) {
      report(at, 'there is no limit whose due instant this could stand around');
    }
    if ((when === 'at') !== (by === undefined)) {
      report(
        `${at}.by`,
        'before or after the due instant one says by how much, at it one does not',
      );
    }
  }
  const distance = 'after' in timer ? timer.after : 'every' in timer ? timer.every : timer.by;
  if (distance !== undefined && distance.amount <= 0) {
    report(at, 'the distance from what it is counted from is more than nothing');
  }
}

/** What is done about it: left to a step, handled by a graph, or only told. */
function checkHandler({ path, caught, graph, step }: PlacedCatch, report: Report): void {
  const { interrupts, to, graph: handler, then, atEnd, tell } = caught;
  if (to !== undefined && !Object.hasOwn(graph.steps, to)) {
    report(`${path}.to`, `there is no step "${to}" in this graph`);
  }
  if (!interrupts) {
    if (to !== undefined) report(`${path}.to`, 'only what interrupts leads to a step');
    if (then !== undefined) report(`${path}.then`, 'only what interrupts leads to a step');
    if (handler === undefined && tell === undefined) {
      report(path, 'what does not interrupt has a graph that handles it, or whom to tell');
    }
    if ((handler === undefined) !== (atEnd === undefined)) {
      report(
        `${path}.atEnd`,
        'a graph that runs beside says whether the end waits for it or cancels it, nothing else does',
      );
    }
    return;
  }
  if (atEnd !== undefined) report(`${path}.atEnd`, 'only what runs beside outlives something');
  if (step !== undefined && handler !== undefined) {
    report(`${path}.graph`, 'a step that is interrupted is left to the step "to"');
  }
  if ((to === undefined) === (handler === undefined)) {
    report(path, 'what interrupts leads to a step, or has a graph that handles it');
  }
  if ((handler === undefined) !== (then === undefined)) {
    report(`${path}.then`, 'it says where each outcome of the graph leads that handles it');
  }
  checkThen(path, { handler, then: then ?? {}, graph }, report);
}

function checkThen(
  path: string,
  {
    handler,
    then,
    graph,
  }: { handler: Graph | undefined; then: Readonly<Record<string, string>>; graph: Graph },
  report: Report,
): void {
  const outcomes = new Set(handler === undefined ? [] : outcomesOf(handler));
  for (const outcome of outcomes) {
    if (!Object.hasOwn(then, outcome)) {
      report(`${path}.then`, `the handler ends with "${outcome}", which leads nowhere`);
    }
  }
  for (const [outcome, target] of Object.entries(then)) {
    if (!outcomes.has(outcome)) {
      report(`${path}.then.${outcome}`, `the handler never ends with "${outcome}"`);
    }
    if (!Object.hasOwn(graph.steps, target)) {
      report(`${path}.then.${outcome}`, `there is no step "${target}" in this graph`);
    }
  }
}

function outcomesOf({ steps }: Graph): string[] {
  return Object.values(steps).flatMap((step) => (step.kind === 'end' ? [step.outcome] : []));
}

/** What may come again and again beside something says how often it is caught. */
function checkBound({ path, caught, step }: PlacedCatch, report: Report): void {
  const { on, interrupts, max } = caught;
  const isCycle = 'timer' in on && 'every' in on.timer;
  if (isCycle && interrupts)
    report(`${path}.on`, 'what interrupts happens once, and not at "every"');
  if (max === undefined) {
    if (!interrupts && comesAgain(on))
      report(`${path}.max`, 'it says how often it is caught at most');
  } else if (interrupts && step !== undefined) {
    report(`${path}.max`, 'a step is interrupted once; how often it is entered "visitsMax" says');
  }
}

/** Whether a trigger may come more than once while what catches it is open. */
function comesAgain(on: Trigger): boolean {
  return !('timer' in on) || 'every' in on.timer;
}

/** A name is an outcome, a deadline event or a catch. */
function checkNames(procedure: Procedure, report: Report): void {
  for (const { step, name, in: graph } of listSteps(procedure)) {
    const caught = Object.keys(catchesOf(step));
    if (step.kind === 'end' || caught.length === 0) continue;
    const at = definitionPath(graph.path, `steps.${name}.catches`);
    const taken = new Set([...Object.keys(step.events), ...Object.keys(deadlineExitsOf(step))]);
    const interrupting = new Set(caught.filter((one) => catchesOf(step)[one]?.interrupts === true));
    for (const outcome of Object.keys(exitsOf(step))) {
      if (!interrupting.has(outcome) || ('on' in step && Object.hasOwn(step.on, outcome))) {
        taken.add(outcome);
      }
    }
    for (const one of caught) {
      if (one === 'due') report(`${at}.due`, 'so the end of the limit is called');
      if (taken.has(one)) report(`${at}.${one}`, `"${one}" is an outcome or an event already`);
    }
  }
}

function checkRoles(
  procedure: Procedure,
  roles: readonly RoleRef[] | undefined,
  at: string,
  report: Report,
): void {
  roles?.forEach(({ party: named, role }, i) => {
    const party = Object.hasOwn(procedure.parties, named) ? procedure.parties[named] : undefined;
    if (party === undefined) report(`${at}.${i}.party`, `there is no party "${named}"`);
    else if (!Object.hasOwn(party.roles, role)) {
      report(`${at}.${i}.role`, `party "${named}" has no role "${role}"`);
    }
  });
}

function checkFields(
  { data }: Procedure,
  named: string | readonly string[] | undefined,
  at: string,
  report: Report,
): void {
  for (const field of typeof named === 'string' ? [named] : (named ?? [])) {
    if (!Object.hasOwn(data, field)) report(at, `there is no data field "${field}"`);
  }
}
