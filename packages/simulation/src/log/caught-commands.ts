/** The commands by which something comes that is caught. */
import {
  joinPath,
  listCatches,
  listSteps,
  type PlacedCatch,
  type Procedure,
  type RoleRef,
} from '@thutuc/core/procedure';
import type { CaseAction } from '../kernel/observer.js';
import { type Act, REASONS } from './act.js';
import type { LoggedDossier } from './engine.js';

type Caught = Extract<CaseAction, { readonly type: 'caught' }>;

/** Kinds of steps that may be said to have failed. */
const MAY_FAIL = ['task', 'service', 'wait'];

/** The command for something that is caught; nothing where no step is open that it could be of. */
export function commandOfCaught(
  { path, data }: Caught,
  procedure: Procedure,
  dossier: LoggedDossier,
): Act | undefined {
  const placed = listCatches(procedure).find((one) => one.path === path);
  if (placed === undefined) return undefined;
  const { on } = placed.caught;
  if ('message' in on) {
    const { message, key: field, from } = on;
    const known = field === undefined ? undefined : dossier.data[field];
    const key = typeof known === 'string' || typeof known === 'number' ? String(known) : undefined;
    return {
      owner: from?.[0] ?? procedure.receipt,
      command: {
        ...{ type: 'deliverMessage', message, data },
        ...(key === undefined ? {} : { key }),
        ...(placed.step === undefined ? {} : { step: placed.step }),
      },
    };
  }
  if ('signal' in on) {
    const { signal, from } = on;
    return { owner: from?.[0] ?? procedure.receipt, command: { type: 'sendSignal', signal } };
  }
  const target = openStepOf(placed, procedure, dossier, 'error' in on);
  if (target === undefined) return undefined;
  const { step, owner } = target;
  const reasons = REASONS;
  if ('escalation' in on) {
    return { owner, command: { type: 'escalate', step, name: on.escalation, reasons } };
  }
  if (!('error' in on)) return undefined;
  const code = on.error === 'any' ? 'FAILED' : on.error;
  return { owner, command: { type: 'fail', step, code, reasons } };
}

/** The open step that escalates or fails: the one that catches it, or one of the graph. */
function openStepOf(
  { graph, step }: PlacedCatch,
  procedure: Procedure,
  { activations }: LoggedDossier,
  fails: boolean,
): { readonly step: string; readonly owner: RoleRef } | undefined {
  const steps = new Map(listSteps(procedure).map((placed) => [placed.path, placed]));
  for (const { id, party, role } of activations) {
    const placed = steps.get(id.replaceAll(/#\d+/g, ''));
    if (placed === undefined || party === undefined || role === undefined) continue;
    const isMeant =
      step === undefined ? placed.in.path === graph : placed.path === joinPath(graph, step);
    if (!isMeant || (fails && !MAY_FAIL.includes(placed.step.kind))) continue;
    return { step: id, owner: { party, role } };
  }
  return undefined;
}
