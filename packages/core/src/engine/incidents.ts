/** Incidents: a step that cannot continue waits for a person, and never takes a way by default. */
import { CalendarError, TimeLimitError } from '@thutuc/legal-time';
import { ConditionError } from '../condition/errors.js';
import { isApplicant } from './applicant.js';
import { type Decision, momentOfMove, record, tryMoves } from './decision.js';
import {
  activationOf,
  type Activation,
  type Dossier,
  type OpenIncident,
  type Incident,
} from './dossier.js';
import { CommandError } from './errors.js';
import { unitOf } from './units.js';

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
export function recordIncident(
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
 * Does what follows from a command, on an activation that is open: where it cannot be done, it is
 * undone and stands as an incident. A command is refused only for what it asks; anything else that
 * goes wrong here is a fault of the program, and thrown.
 */
export function orIncident(
  decision: Decision,
  activation: string,
  kind: Incident['kind'],
  work: () => void,
): void {
  const failure = tryMoves(decision, work);
  if (failure !== undefined)
    recordIncident(decision, activation, { kind, code: incidentCodeOf(failure) });
}

const ofDossier: ReadonlySet<string> = new Set([
  'DATA_INVALID',
  'UNIT_UNKNOWN',
  'UNIT_UNBOUND',
  'NOBODY_ASKED',
  'VISITS_LIMIT',
]);

/**
 * The code of a failure that is about the dossier, and not about the command that met it.
 *
 * @throws the failure itself, where it is of another kind
 */
export function incidentCodeOf(failure: Error): string {
  if (
    failure instanceof ConditionError ||
    failure instanceof TimeLimitError ||
    failure instanceof CalendarError ||
    (failure instanceof CommandError && ofDossier.has(failure.code))
  ) {
    return failure.code;
  }
  throw failure;
}

/**
 * Who looks after an activation: its owner, or the receiver of dossiers where it has none, or where
 * that is the applicant, who cannot mend what the office left out.
 */
function keeperOf(
  decision: Decision,
  activation: string,
): { party: string; unit: string; role: string } {
  const { party, unit, role }: Partial<Activation> = activationOf(decision.draft, activation) ?? {};
  const isOwned = party !== undefined && unit !== undefined && role !== undefined;
  if (isOwned && !isApplicant(decision, party)) return { party, unit, role };
  const { receipt } = decision.context.procedure.procedure;
  return { party: receipt.party, unit: unitOf(decision, receipt.party), role: receipt.role };
}
