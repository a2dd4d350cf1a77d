/** From the visits of a recorded dossier to the commands that the engine is given. */
import {
  guidanceOf,
  isBackExit,
  listSteps,
  type Procedure,
  type RoleRef,
  type Step,
  type StepOf,
  targetOfBack,
} from '@thutuc/core/procedure';
import { type Act, REASONS } from './act.js';
import { commandOfCaught } from './caught-commands.js';
import type { CaseAction } from '../kernel/observer.js';
import type { Node } from '../model/model.js';
import type { LoggedDossier, SimulatedCommand } from './engine.js';
import type { CaseData } from '../scenario/data.js';
import type { VisitEnd } from './record.js';

/** Turns visits into commands; the engine itself moves timers and branches, which need none. */
export function commandsOfVisits(procedure: Procedure, nodes: readonly Node[]) {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const placed = new Map(listSteps(procedure).map(({ path, step }) => [path, step]));
  const { receipt, result } = procedure;
  return ({ step: name, outcome, unit }: VisitEnd, dossier: LoggedDossier): Act | undefined => {
    const node = byName.get(name);
    if (node === undefined || node.timers.some((timer) => timer.outcome === outcome)) return;
    if (name === '@receipt') {
      return { owner: receipt, command: received(outcome) };
    }
    if (name === '@guidance') {
      const owner = guidanceOf(procedure);
      return owner && { owner, command: { type: 'amend', data: node.data?.[outcome] ?? {} } };
    }
    if (name === '@result') return { owner: result, command: { type: 'returnResult' } };
    const step = placed.get(name);
    if (step !== undefined)
      return actOf(step, name, outcome, node, placed, dossier.data, procedure);
    const cut = name.lastIndexOf('/');
    const parent = placed.get(name.slice(0, cut));
    return parent === undefined
      ? undefined
      : innerAct(parent, name.slice(0, cut), { part: name.slice(cut + 1), outcome, unit });
  };
}

function received(outcome: string): SimulatedCommand {
  if (outcome === 'accepted') return { type: 'accept' };
  return { type: outcome === 'guided' ? 'guide' : 'refuse', reasons: REASONS };
}

/** The command for an action on a dossier beside its steps. */
export function commandFor(
  action: CaseAction,
  procedure: Procedure,
  dossier: LoggedDossier,
): Act | undefined {
  if (action.type === 'caught') return commandOfCaught(action, procedure, dossier);
  if (action.type === 'withdraw') {
    const [applicant] = Object.entries(procedure.parties).filter(
      ([, { kind }]) => kind === 'applicant',
    );
    const { type } = action;
    return applicant && { owner: { party: applicant[0], role: '' }, command: { type } };
  }
  if (action.type === 'reopen') {
    const { reopening: owner } = procedure;
    const { to } = action;
    const basis = owner?.basis ?? [];
    const command = { type: 'reopen', to, cause: 'appeal', basis, reasons: REASONS } as const;
    return owner && { owner, command };
  }
  const owner = {
    approveWithdrawal: procedure.withdrawal,
    declineWithdrawal: procedure.withdrawal,
    suspend: procedure.suspension,
    resume: procedure.suspension,
    extend: procedure.extension,
    apologise: procedure.apology,
  }[action.type];
  if (owner === undefined) return undefined;
  const reasons = REASONS;
  switch (action.type) {
    case 'approveWithdrawal':
    case 'resume':
      return { owner, command: { type: action.type } };
    case 'extend':
      return { owner, command: { type: 'extend', by: action.by, reasons } };
    case 'apologise':
      return { owner, command: { ...action, reasons } };
    case 'declineWithdrawal':
    case 'suspend':
      return { owner, command: { type: action.type, reasons } };
    default:
      return undefined;
  }
}

/** Taking a handoff, and answering as one of those consulted. */
function innerAct(
  parent: Step,
  path: string,
  { part, outcome, unit }: { part: string; outcome: string; unit: string | undefined },
): Act | undefined {
  if (parent.kind === 'handoff') {
    if (part !== 'acknowledge') return undefined;
    if (outcome === 'recalled') {
      return { owner: parent, command: { type: 'recall', step: path, reasons: REASONS } };
    }
    const command: SimulatedCommand =
      outcome === 'acknowledged'
        ? { type: 'acknowledgeHandoff', step: path }
        : { type: 'refuseHandoff', step: path, reasons: REASONS };
    return { owner: parent.to, command };
  }
  if (parent.kind !== 'consultation') return undefined;
  const answer = outcome === 'objected' ? 'objected' : 'agreed';
  const conditions =
    outcome === 'conditional' ? ({ conditional: true, note: REASONS } as const) : {};
  const type = 'answerConsultation';
  if (unit !== undefined && parent.consultedUnits !== undefined) {
    const { party, role } = parent.consultedUnits;
    return {
      owner: { party, role },
      unit,
      command: { type, step: `${path}/unit:${unit}`, answer, ...conditions },
    };
  }
  const owner = parent.consulted.find(({ party }) => party === part);
  return owner && { owner, command: { type, step: `${path}/${part}`, answer, ...conditions } };
}

/** The task that leads to a supplement. */
function askerOf(path: string, placed: ReadonlyMap<string, Step>): RoleRef | undefined {
  const graph = path.slice(0, path.lastIndexOf('/') + 1);
  for (const [at, step] of placed) {
    const isHere = at.slice(0, at.lastIndexOf('/') + 1) === graph;
    if (
      isHere &&
      step.kind === 'task' &&
      Object.values(step.on).some((to) => graph + to === path)
    ) {
      return step;
    }
  }
  return undefined;
}

function actOf(
  step: Step,
  path: string,
  outcome: string,
  node: Node,
  placed: ReadonlyMap<string, Step>,
  known: LoggedDossier['data'],
  procedure: Procedure,
): Act | undefined {
  const data = node.data?.[outcome] ?? {};
  switch (step.kind) {
    case 'handoff':
      return { owner: step, command: { type: 'sendHandoff', step: path } };
    case 'supplement':
      if (outcome === 'recalled') {
        const command: SimulatedCommand = { type: 'recall', step: path, reasons: REASONS };
        return { owner: askerOf(path, placed) ?? procedure.receipt, command };
      }
      return {
        owner: step,
        command:
          outcome === 'provided'
            ? { type: 'provideSupplement', step: path, data }
            : { type: 'abandonSupplement', step: path },
      };
    case 'payment': {
      const due = typeof step.amount === 'number' ? step.amount : known[step.amount.field];
      const amount = typeof due === 'number' ? due : 0;
      return {
        owner: step.confirmedBy ?? procedure.receipt,
        command: { type: 'recordPayment', step: path, amount, reference: path },
      };
    }
    case 'wait':
      return {
        owner: step,
        command: { type: 'signal', step: path, message: step.message ?? '', data },
      };
    case 'task':
      if (isBackExit(outcome) && step.back !== undefined) {
        const to = targetOfBack(outcome);
        const command = { type: 'sendBack', step: path, to, reasons: REASONS } as const;
        return { owner: step.back.role, command };
      }
      return completeAs(step, path, outcome, data, placed, procedure);
    case 'service':
    case 'subprocedure':
      return completeAs(step, path, outcome, data, placed, procedure);
    default:
      return undefined;
  }
}

/** Completing a step, or asking for a supplement where the outcome leads to one. */
function completeAs(
  step: StepOf<'task' | 'service' | 'subprocedure'>,
  path: string,
  outcome: string,
  data: CaseData,
  placed: ReadonlyMap<string, Step>,
  procedure: Procedure,
): Act {
  const target = step.on[outcome] ?? '';
  const graph = path.slice(0, path.lastIndexOf('/') + 1);
  const next = placed.get(graph + target);
  if (next?.kind !== 'supplement') {
    return { owner: step, command: { type: 'complete', step: path, outcome, data } };
  }
  const all = next.asks.length > 0 ? next.asks : Object.keys(procedure.documents);
  const documents = all.slice(0, 1);
  return {
    owner: step,
    command: { type: 'requestSupplement', step: path, documents, reasons: REASONS },
  };
}
