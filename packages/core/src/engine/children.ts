/** The dossiers of a subprocedure: how many a step opens, and what becomes of them. */
import { contentHash } from '../content-hash/content-hash.js';
import type { StepOf } from '../definition/graph.js';
import type { Decision } from './decision.js';
import { listInData } from './dossier-data.js';
import type { Activation, Dossier } from './dossier.js';
import { engineId } from './engine-ids.js';
import type { DossierEvent } from './event.js';
import type { EventType } from './events.js';
import { isLapse } from './moves/leave.js';

/** Longest id of a dossier, as ids of children were made first. */
const idLengthMax = 200;

/**
 * The id of a dossier that a step opens: made of those of its parent, so that it is the same
 * however often it is opened, and is known when it is to be stopped.
 *
 * @param child - Which of the dossiers of the step it is, from 1.
 * @param scheme - How ids are made, as the log of the parent says: 1 makes ids that no caller can
 *   write. Absent for steps that earlier releases entered: their ids stay as they are.
 */
export function childId(
  parent: string,
  activation: string,
  child: number,
  scheme: 1 | undefined,
): string {
  if (scheme === 1) return engineId('child', contentHash([parent, activation, child]));
  const id = `${parent}/${activation}/${child}`;
  return id.length <= idLengthMax ? id : `child/${contentHash([parent, activation, child])}`;
}

/**
 * How many dossiers a step opens: one, or one for each element of its field.
 *
 * @throws CommandError `DATA_INVALID` where the field has no list
 */
export function childrenOf(decision: Decision, { forEach }: StepOf<'subprocedure'>): number {
  return forEach === undefined ? 1 : listInData(decision, forEach).length;
}

/** Has the dossiers of a step opened that have not ended; those that are open stay as they are. */
export function openChildren(decision: Decision, activation: Activation): void {
  callChildren(decision, activation, 'openChild');
}

/** Has the dossiers stopped that a step waits for no longer. */
export function stopChildren(decision: Decision, activation: Activation): void {
  if (activation.kind !== 'subprocedure') return;
  callChildren(decision, activation, 'stopChild');
}

/** Asks for the dossiers that a step waits for again, and did not before. */
export function openChildrenAgain(
  decision: Decision,
  activation: Activation,
  before: Activation | undefined,
): void {
  callChildren(decision, activation, 'openChild', before && runningChildren(before));
}

function callChildren(
  { draft, effects }: Decision,
  activation: Activation,
  kind: 'openChild' | 'stopChild',
  except: readonly number[] = [],
): void {
  for (const child of runningChildren(activation)) {
    if (except.includes(child)) continue;
    const opener = activation.openedAs ?? activation.id;
    const dossier = childId(draft.id, opener, child, activation.childIds);
    effects.push({ kind, activation: activation.id, child, dossier });
  }
}

/** The numbers of the dossiers that have not ended. */
function runningChildren({ children = 0, results = [] }: Activation): number[] {
  const ended = new Set(results.map(({ scope }) => Number(scope)));
  const all = Array.from({ length: children }, (_, i) => i + 1);
  return all.filter((child) => !ended.has(child));
}

/** The dossiers that a dossier has opened and waits for, and the one that opened it. */
export function linkedDossiers({ id, parent, activations }: Dossier): string[] {
  const children = activations.flatMap((activation) =>
    runningChildren(activation).map((child) =>
      childId(id, activation.openedAs ?? activation.id, child, activation.childIds),
    ),
  );
  return parent === undefined ? children : [parent.dossier, ...children];
}

/** The events by which a dossier is over whose root scope does not say so. */
const endings: ReadonlySet<EventType> = new Set<EventType>([
  'receiptRefused',
  'submissionRecalled',
  'withdrawalApproved',
  'stopped',
]);

/** Whether a dossier is over by an event: then the step that had opened it is informed. */
export function endsChild({ payload, moves }: Pick<DossierEvent, 'payload' | 'moves'>): boolean {
  const { type } = payload;
  if (endings.has(type)) return true;
  return moves.some(
    (move) =>
      (move.op === 'close' && move.scope === '' && move.outcome !== undefined) ||
      (move.op === 'leave' && isLapse(move)),
  );
}

/** The open activation that opened a dossier, by the id that it had then or has now. */
export function openerOfChild(
  { activations }: Pick<Dossier, 'activations'>,
  activation: string,
): Activation | undefined {
  return (
    activations.find(({ id, openedAs = id }) => openedAs === activation) ??
    activations.find(({ id }) => id === activation)
  );
}
