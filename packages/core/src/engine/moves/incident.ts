/** The move `incident`: an open step has an incident, or none any more. */
import type { Incident } from '../dossier.js';
import { changeActivation } from '../draft.js';
import type { MoveKind } from '../move-kind.js';

/** An open step has an incident, or none any more. */
export interface IncidentMove {
  readonly op: 'incident';
  readonly activation: string;
  readonly incident?: Incident | undefined;
  /** Where it is not the instant of the event: a join takes the latest of its branches. */
  readonly at?: number | undefined;
}

/** Without a kind, the incident is over. */
type StoredIncident = readonly [
  'i',
  activation: string,
  kind?: Incident['kind'],
  code?: string,
  owner?: readonly [party: string, unit: string, role: string],
  timer?: string | null,
  at?: number | null,
];

export const incident: MoveKind<IncidentMove, StoredIncident> = {
  op: 'incident',
  letter: 'i',
  apply(draft, move, at) {
    changeActivation(draft, move.activation, (open) => {
      open.incident = move.incident && { ...move.incident, since: move.at ?? at };
    });
  },
  touch(cells, { activation }) {
    cells.activation(activation);
  },
  pack({ activation, incident: noted, at }) {
    if (noted === undefined) return ['i', activation];
    const { kind, code, party, unit, role, timer } = noted;
    const owner = [party, unit, role] as const;
    return timer === undefined && at === undefined
      ? ['i', activation, kind, code, owner]
      : ['i', activation, kind, code, owner, timer ?? null, at ?? null];
  },
  unpack([, activation, kind, code, owner, timer, at]) {
    if (kind === undefined || code === undefined || owner === undefined) {
      return { op: 'incident', activation };
    }
    const [party, unit, role] = owner;
    const noted: Incident = { kind, code, party, unit, role, timer: timer ?? undefined };
    return { op: 'incident', activation, incident: noted, at: at ?? undefined };
  },
  isOfShape2: ({ incident: noted }) => noted?.kind === 'failed',
};
