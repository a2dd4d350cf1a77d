/** Whether what a procedure says fits together, beyond the names it uses. */
import type { ProcedureIssue } from './errors.js';
import { deadlineExitsOf } from './exits.js';
import type { Step, StepOf } from './graph.js';
import { guidanceOf } from './intake.js';
import { definitionPath } from './path.js';
import type { Procedure } from './procedure.js';
import type { DeadlineEvent } from './steps/fields.js';
import { listSteps } from './list-steps.js';

type Report = (path: string, message: string) => void;

/** The timer of a step's own due instant; no deadline event may take its name. */
const ownTimer = 'due';

/** Lists what contradicts itself or could never happen, each with its path. */
export function checkCoherence(procedure: Procedure): ProcedureIssue[] {
  const issues: ProcedureIssue[] = [];
  const report: Report = (path, message) => void issues.push({ path, message });
  const { from, to } = procedure.effective;
  if (to !== undefined && to < from) {
    report('effective.to', `the version ends on ${to}, before it begins on ${from}`);
  }
  for (const [name, { type, choices, correlates }] of Object.entries(procedure.data)) {
    if ((type === 'choice') !== (choices !== undefined)) {
      report(`data.${name}.choices`, 'a field of type "choice" has choices, and no other has');
    }
    if (correlates === true && !['text', 'integer', 'choice'].includes(type)) {
      report(`data.${name}.correlates`, `a field of type "${type}" is no key of a message`);
    }
  }
  checkParties(procedure, report);
  checkStart(procedure, report);
  checkIntake(procedure, report);
  for (const { step, name, in: graph } of listSteps(procedure)) {
    if (step.kind === 'end') continue;
    const at = definitionPath(graph.path, `steps.${name}`);
    checkEvents(step, at, report);
    if (step.kind === 'decision') checkBranchNames(step, at, report);
    if (step.kind === 'consultation') checkConsulted(step, at, report);
    if ((step.kind === 'supplement' || step.kind === 'payment') && step.on.expired !== undefined) {
      if (step.limit === undefined) {
        report(`${at}.limit`, 'a step that ends with "expired" has a limit that can pass');
      }
    }
  }
  return issues;
}

/** Each party is bound in one way; whoever receives a dossier is known before it is received. */
function checkParties({ parties, receipt }: Procedure, report: Report): void {
  for (const [name, { kind, unit, unitRule, chosenBy, acts }] of Object.entries(parties)) {
    if (acts !== undefined && kind !== 'applicant') {
      report(`parties.${name}.acts`, 'several persons apply together only as the applicant');
    }
    if (chosenBy === undefined) continue;
    const at = `parties.${name}.chosenBy`;
    if (kind === 'applicant') report(at, 'nobody chooses a unit for the applicant');
    if (unit !== undefined || unitRule !== undefined) {
      report(at, 'a party with a unit or a unitRule is bound by that, and not chosen as well');
    }
    if (name === receipt.party && chosenBy.by !== 'applicant') {
      report(`${at}.by`, 'the party that receives dossiers is bound, or chosen by the applicant');
    }
  }
}

/** A limit begins with something that can happen: a date, a fee, an agency that it arrives at. */
function checkStart(procedure: Procedure, report: Report): void {
  const start = procedure.timeLimit.startsWith;
  const at = 'timeLimit.startsWith';
  const steps = listSteps(procedure).map(({ step }) => step);
  if (start === 'payment' && !steps.some(({ kind }) => kind === 'payment')) {
    report(at, 'no step of this procedure is a payment');
  }
  if (typeof start !== 'object') return;
  if ('field' in start) {
    const field = procedure.data[start.field];
    if (field !== undefined && field.type !== 'date') {
      report(`${at}.field`, `"${start.field}" is of type "${field.type}", and not a date`);
    }
  } else if ('arrival' in start) {
    const { arrival } = start;
    const arrives = steps.some((step) => step.kind === 'handoff' && step.to.party === arrival);
    if (!arrives && procedure.receipt.party !== arrival) {
      report(`${at}.arrival`, `party "${arrival}" receives no dossier, and none is handed to it`);
    }
  } else {
    const placed = listSteps(procedure).find(({ path }) => path === start.step);
    if (placed?.step.kind === 'end') report(`${at}.step`, 'an end is entered, and never left');
  }
}

/** Guidance goes to the applicant; only a limit that passes has a consequence that can be held. */
function checkIntake(procedure: Procedure, report: Report): void {
  const guidance = guidanceOf(procedure);
  if (guidance === undefined) return;
  const { party, limit, recordingGrace } = guidance;
  if (procedure.parties[party]?.kind === 'agency') {
    report('intake.guidance.party', `"${party}" is an agency; guidance goes to the applicant`);
  }
  if (limit === undefined && recordingGrace !== undefined) {
    report('intake.guidance.recordingGrace', 'there is no limit whose consequence could be held');
  }
}

function checkEvents(step: Exclude<Step, { kind: 'end' }>, at: string, report: Report): void {
  const events = Object.entries(step.events);
  if (events.length > 0 && step.limit === undefined) {
    report(`${at}.events`, 'there is no limit whose due instant these could stand around');
  }
  for (const [name, event] of events) {
    if (name === ownTimer) report(`${at}.events.${name}`, 'this name is taken by the due instant');
    checkDistance(event, `${at}.events.${name}.by`, report);
  }
  const outcomes = new Set(
    step.kind === 'decision'
      ? [...step.branches.map((branch) => branch.name), 'otherwise']
      : Object.keys(step.on),
  );
  for (const name of Object.keys(deadlineExitsOf(step))) {
    if (outcomes.has(name)) {
      report(`${at}.events.${name}`, `"${name}" is an outcome of the step already`);
    }
  }
}

function checkDistance({ when, by }: DeadlineEvent, at: string, report: Report): void {
  if ((when === 'at') !== (by === undefined)) {
    report(at, 'an event before or after the due instant says by how much, one at it does not');
  } else if (by !== undefined && by.amount <= 0) {
    report(at, 'the distance from the due instant is more than nothing');
  }
}

function checkBranchNames(step: StepOf<'decision'>, at: string, report: Report): void {
  const seen = new Set(['otherwise']);
  step.branches.forEach(({ name }, i) => {
    if (seen.has(name)) report(`${at}.branches.${i}.name`, `there is a branch "${name}" already`);
    seen.add(name);
  });
}

function checkConsulted(step: StepOf<'consultation'>, at: string, report: Report): void {
  const seen = new Set<string>();
  step.consulted.forEach(({ party }, i) => {
    if (seen.has(party)) report(`${at}.consulted.${i}.party`, `"${party}" is asked already`);
    seen.add(party);
  });
}
