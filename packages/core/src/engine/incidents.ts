/** Incidents: a step that cannot go on waits for somebody, and never takes a way by default. */
import { ConditionError } from '../condition/index.js';
import { momentOfMove, record, type Decision } from './decision.js';
import { activationOf, type Activation, type Dossier, type OpenIncident } from './dossier.js';
import { CommandError } from './errors.js';
import type { Incident } from './moves.js';
import { unitOf } from './ownership.js';

/** An open incident of a dossier, with the activation that it keeps. */
export interface DossierIncident extends OpenIncident {
  readonly activation: string;
}

/** The open incidents of a dossier, in the order in which their steps were entered. */
export function incidentsOf({ activations }: Pick<Dossier, 'activations'>): DossierIncident[] {
  return activations.flatMap(({ id, incident }) =>
    incident === undefined ? [] : [{ activation: id, ...incident }],
  );
}

/** Raises an incident on an open activation, for the role that looks after it. */
export function raise(
  decision: Decision,
  activation: string,
  { kind, code, timer }: Pick<Incident, 'kind' | 'code' | 'timer'>,
): void {
  const { party, unit, role } = keeperOf(decision, activation);
  record(decision, {
    op: 'incident',
    activation,
    incident: { kind, code, party, unit, role, timer },
    at: momentOfMove(decision),
  });
}

/** Says that an incident is over. */
export function endIncident(decision: Decision, activation: string): void {
  record(decision, { op: 'incident', activation, at: momentOfMove(decision) });
}

/**
 * Does what may be an incident: answers `undefined` where the data has no answer, after it raised
 * one; anything else that goes wrong is thrown.
 */
export function orIncident<T>(
  decision: Decision,
  activation: string,
  kind: Incident['kind'],
  work: () => T,
): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!isIncident(error)) throw error;
    raise(decision, activation, { kind, code: error.code });
    return undefined;
  }
}

const ofData: ReadonlySet<string> = new Set(['DATA_INVALID', 'UNIT_UNKNOWN', 'NOBODY_ASKED']);

/** Whether an error is about the data of the dossier, and not about the command that met it. */
function isIncident(error: unknown): error is ConditionError | CommandError {
  return (
    error instanceof ConditionError || (error instanceof CommandError && ofData.has(error.code))
  );
}

/** Who looks after an activation: its owner, or the receiver of dossiers where nobody owns it. */
function keeperOf(
  decision: Decision,
  activation: string,
): { party: string; unit: string; role: string } {
  const { party, unit, role }: Partial<Activation> = activationOf(decision.draft, activation) ?? {};
  if (party !== undefined && unit !== undefined && role !== undefined) return { party, unit, role };
  const { receipt } = decision.context.procedure.procedure;
  return { party: receipt.party, unit: unitOf(decision, receipt.party), role: receipt.role };
}
