/** Whether every name that a procedure uses is one that it declares. */
import { isBackExit, placeOfBack } from './back.js';
import { decidingDuties, meansDuty } from './separate-duties.js';
import { catchesOf } from './catches.js';
import type { ProcedureIssue } from './errors.js';
import { exitsOf } from './exits.js';
import type { Step } from './graph.js';
import { guidanceOf } from './intake.js';
import type { LimitStart } from './limit-start.js';
import { definitionPath } from './path.js';
import type { Procedure } from './procedure.js';
import type { RoleRef } from './party.js';
import { type PlacedStep, branchesOf, listGraphs, listSteps } from './list-steps.js';
import { outerDuty } from './outer-duty.js';

/** Lists the names that are used and not declared, each with its path. */
export function checkReferences(procedure: Procedure): ProcedureIssue[] {
  const issues: ProcedureIssue[] = [];
  const report = (path: string, message: string): void => void issues.push({ path, message });
  for (const { path, graph } of listGraphs(procedure)) {
    if (!Object.hasOwn(graph.steps, graph.start)) {
      report(definitionPath(path, 'start'), `there is no step "${graph.start}" in this graph`);
    }
  }
  for (const placed of listSteps(procedure)) checkStep(procedure, placed, report);
  checkHeader(procedure, report);
  return issues;
}

type Report = (path: string, message: string) => void;

function checkStep(procedure: Procedure, placed: PlacedStep, report: Report): void {
  const { step, name } = placed;
  const at = definitionPath(placed.in.path, `steps.${name}`);
  for (const [outcome, target] of Object.entries(exitsOf(step))) {
    if (Object.hasOwn(catchesOf(step), outcome)) continue;
    if (!isBackExit(outcome) && !Object.hasOwn(placed.in.graph.steps, target)) {
      report(`${at}.on.${outcome}`, `there is no step "${target}" in this graph`);
    }
  }
  if (step.kind === 'end') return;
  if ('party' in step) {
    checkRole(procedure, step, at, report);
    step.also.forEach((role, i) => checkRole(procedure, role, `${at}.also.${i}`, report));
  }
  if (step.kind === 'task') checkBack(procedure, placed, at, report);
  if (Object.hasOwn(step.events, 'due')) {
    report(
      `${at}.events.due`,
      'an event may not be called "due": so the end of the limit is called',
    );
  }
  for (const [event, { notify }] of Object.entries(step.events)) {
    notify.forEach((role, i) =>
      checkRole(procedure, role, `${at}.events.${event}.notify.${i}`, report),
    );
  }
  checkKeys(
    exitsOf(step),
    Object.keys(step.outcomeNames ?? {}),
    `${at}.outcomeNames`,
    'outcome',
    report,
  );
  checkKeys(procedure.data, step.reads, `${at}.reads`, 'data field', report);
  checkKeys(procedure.data, step.writes, `${at}.writes`, 'data field', report);
  checkKeys(procedure.documents, step.requires, `${at}.requires`, 'document', report);
  checkKeys(procedure.documents, step.produces, `${at}.produces`, 'document', report);
  const { data = [], documents = [], unless = [] } = step.leaveWith ?? {};
  checkKeys(procedure.data, data, `${at}.leaveWith.data`, 'data field', report);
  checkKeys(procedure.documents, documents, `${at}.leaveWith.documents`, 'document', report);
  checkKeys(exitsOf(step), unless, `${at}.leaveWith.unless`, 'outcome', report);
  if (Array.isArray(step.irrevocable)) {
    checkKeys(exitsOf(step), step.irrevocable, `${at}.irrevocable`, 'outcome', report);
  }
  checkKind(procedure, step, at, report);
}

function checkKind(procedure: Procedure, step: Step, at: string, report: Report): void {
  switch (step.kind) {
    case 'handoff':
      checkRole(procedure, step.to, `${at}.to`, report);
      break;
    case 'supplement':
      checkKeys(procedure.documents, step.asks, `${at}.asks`, 'document', report);
      checkKeys(procedure.data, step.asksData ?? [], `${at}.asksData`, 'data field', report);
      break;
    case 'payment':
      if (step.confirmedBy) checkRole(procedure, step.confirmedBy, `${at}.confirmedBy`, report);
      if (typeof step.amount === 'object') {
        checkKeys(procedure.data, [step.amount.field], `${at}.amount.field`, 'data field', report);
      }
      break;
    case 'consultation':
      step.consulted.forEach((role, i) =>
        checkRole(procedure, role, `${at}.consulted.${i}`, report),
      );
      if (step.consultedUnits) {
        checkRole(procedure, step.consultedUnits, `${at}.consultedUnits`, report);
        checkKeys(
          procedure.data,
          [step.consultedUnits.field],
          `${at}.consultedUnits.field`,
          'data field',
          report,
        );
      }
      if (step.consulted.length === 0 && !step.consultedUnits) {
        report(`${at}.consulted`, 'a consultation asks at least one agency');
      }
      if (step.silence === 'escalation' && step.on.silent === undefined) {
        report(`${at}.on.silent`, 'silence that escalates needs an outcome "silent"');
      }
      break;
    case 'subprocedure':
      if (step.forEach !== undefined) {
        checkKeys(procedure.data, [step.forEach], `${at}.forEach`, 'data field', report);
      } else if (step.element !== undefined) {
        report(`${at}.element`, 'there is no element without "forEach"');
      }
      checkKeys(
        procedure.data,
        Object.values(step.gives ?? {}),
        `${at}.gives`,
        'data field',
        report,
      );
      break;
    case 'wait':
      checkWait(step, at, report);
      break;
    case 'parallel':
    case 'inclusive':
      checkFork(step, at, report);
      break;
    default:
  }
}

/** Each step that a task may be sent back to stands in its graph, or in one around it. */
function checkBack(
  procedure: Procedure,
  { step, name, in: own }: PlacedStep,
  at: string,
  report: Report,
): void {
  if (step.kind !== 'task' || step.back === undefined) return;
  checkRole(procedure, step.back.role, `${at}.back.role`, report);
  if (step.back.keep !== undefined && !step.back.to.some((target) => target.startsWith('../'))) {
    report(`${at}.back.keep`, 'only a step outside of the branch leaves branches that have ended');
  }
  const graphs = new Map(listGraphs(procedure).map(({ path, graph }) => [path, graph]));
  step.back.to.forEach((target, i) => {
    const { levels, name: earlier } = placeOfBack(target);
    const around = own.path === '' ? [] : own.path.split('/');
    const left = around.length - 2 * levels;
    const graph = left < 0 ? undefined : graphs.get(around.slice(0, left).join('/'));
    const place = `${at}.back.to.${i}`;
    if (levels > 0 && around.slice(Math.max(0, left)).some((part) => part.includes('!')))
      report(place, 'a step of what handles something is sent back within it, not out of it');
    else if (graph === undefined)
      report(place, `there is no graph ${levels} step(s) around this one`);
    else if (!Object.hasOwn(graph.steps, earlier))
      report(place, `there is no step "${earlier}" there`);
    else if (levels === 0 && earlier === name) report(place, 'a step is not sent back to itself');
    else if (graph.steps[earlier]?.kind === 'end') report(place, `"${earlier}" is an end`);
  });
}

function checkWait(step: Step & { kind: 'wait' }, at: string, report: Report): void {
  if ((step.message === undefined) !== (step.on.received === undefined)) {
    report(`${at}.on.received`, 'a wait has a message and the outcome "received", or neither');
  }
  if ((step.limit === undefined) !== (step.on.elapsed === undefined)) {
    report(`${at}.on.elapsed`, 'a wait has a limit and the outcome "elapsed", or neither');
  }
  if (step.message === undefined && step.limit === undefined) {
    report(at, 'a wait waits for a message, for a limit to pass, or for both');
  }
}

function checkFork(
  step: Step & { kind: 'parallel' | 'inclusive' },
  at: string,
  report: Report,
): void {
  const branches = branchesOf(step);
  if (Object.keys(branches).length === 0) report(`${at}.branches`, 'there is no branch');
  if (!Object.hasOwn(step.on, 'completed')) {
    report(`${at}.on.completed`, 'the outcome "completed" has no target');
  }
  for (const outcome of step.interrupts) {
    if (!Object.hasOwn(step.on, outcome)) {
      report(`${at}.on.${outcome}`, `the interrupting outcome "${outcome}" has no target`);
    }
  }
  if (
    typeof step.completion === 'object' &&
    step.completion.atLeast > Object.keys(branches).length
  ) {
    report(`${at}.completion.atLeast`, `there are only ${Object.keys(branches).length} branches`);
  }
  if (step.kind === 'inclusive') {
    checkKeys(branches, Object.keys(step.conditions), `${at}.conditions`, 'branch', report);
    checkKeys(branches, [step.otherwise], `${at}.otherwise`, 'branch', report);
  }
}

function checkHeader(procedure: Procedure, report: Report): void {
  const roles = { ...procedure, separate: undefined };
  for (const key of [
    'receipt',
    'result',
    'apology',
    'extension',
    'withdrawal',
    'suspension',
    'reopening',
  ] as const) {
    const role = roles[key];
    if (role) checkRole(procedure, role, key, report);
  }
  const { document } = procedure.representation ?? {};
  if (document !== undefined)
    checkKeys(procedure.documents, [document], 'representation.document', 'document', report);
  const guidance = guidanceOf(procedure);
  if (guidance) checkRole(procedure, guidance, 'intake.guidance', report);
  procedure.recording?.backdating?.forEach(({ roles: named = [] }, i) => {
    named.forEach((ref, j) =>
      checkRole(procedure, ref, `recording.backdating.${i}.roles.${j}`, report),
    );
  });
  procedure.reopening?.to.forEach((step, i) => {
    const at = `reopening.to.${i}`;
    const known = Object.hasOwn(procedure.steps, step) ? procedure.steps[step] : undefined;
    if (known === undefined) report(at, `there is no step "${step}" in the graph of the procedure`);
    else if (known.kind === 'end') report(at, `"${step}" is an end`);
  });
  checkSeparate(procedure, report);
  if (procedure.timeLimit.startsWith) checkStart(procedure, procedure.timeLimit.startsWith, report);
  for (const [name, party] of Object.entries(procedure.parties)) {
    const choosers = party.chosenBy?.by;
    if (typeof choosers === 'object') {
      choosers.forEach((ref, i) =>
        checkRole(procedure, ref, `parties.${name}.chosenBy.by.${i}`, report),
      );
    }
    for (const [role, { superior }] of Object.entries(party.roles)) {
      if (superior !== undefined && !Object.hasOwn(party.roles, superior)) {
        report(
          `parties.${name}.roles.${role}.superior`,
          `party "${name}" has no role "${superior}"`,
        );
      }
    }
  }
}

function checkStart(procedure: Procedure, start: LimitStart, report: Report): void {
  const at = 'timeLimit.startsWith';
  if (typeof start === 'string') return;
  if ('field' in start) {
    checkKeys(procedure.data, [start.field], `${at}.field`, 'data field', report);
  } else if ('arrival' in start) {
    checkKeys(procedure.parties, [start.arrival], `${at}.arrival`, 'party', report);
  } else {
    const { step: path, outcome } = start;
    const placed = listSteps(procedure).find((one) => one.path === path);
    if (placed === undefined) report(`${at}.step`, `there is no step "${path}"`);
    else if (outcome !== undefined) {
      checkKeys(exitsOf(placed.step), [outcome], `${at}.outcome`, `outcome of "${path}"`, report);
    }
  }
}

function checkSeparate(procedure: Procedure, report: Report): void {
  const paths = [
    ...listSteps(procedure).map(({ path }) => path),
    ...decidingDuties(procedure).map(({ path }) => path),
  ];
  const opened = listSteps(procedure).flatMap(({ step }) =>
    step.kind === 'subprocedure' ? [step.procedure] : [],
  );
  procedure.separate.forEach(({ steps, applicant, annulment }, i) => {
    for (const step of steps) {
      const outer = outerDuty(step);
      if (outer !== undefined) {
        if (!opened.includes(outer.procedure))
          report(`separate.${i}.steps`, `no step opens procedure "${outer.procedure}"`);
      } else if (!paths.some((path) => isNamed(step, path)))
        report(`separate.${i}.steps`, `there is no step "${step}"`);
    }
    if (steps.length === 1 && (applicant ?? annulment) === undefined)
      report(`separate.${i}.steps`, 'one duty alone is kept apart from nothing');
  });
}

/** Whether a name means a duty, whose path is known. */
function isNamed(name: string, path: string): boolean {
  return name.includes('/') ? name === path : meansDuty(name, path);
}

function checkRole(procedure: Procedure, ref: RoleRef, at: string, report: Report): void {
  const party = Object.hasOwn(procedure.parties, ref.party)
    ? procedure.parties[ref.party]
    : undefined;
  if (party === undefined) {
    report(`${at}.party`, `there is no party "${ref.party}"`);
  } else if (!Object.hasOwn(party.roles, ref.role)) {
    report(`${at}.role`, `party "${ref.party}" has no role "${ref.role}"`);
  }
}

function checkKeys(
  known: Readonly<Record<string, unknown>>,
  names: readonly string[],
  at: string,
  what: string,
  report: Report,
): void {
  for (const name of names) {
    if (!Object.hasOwn(known, name)) report(at, `there is no ${what} "${name}"`);
  }
}
