/** Logs and snapshots that releases left, and what a dossier was for a release before state 2. */
import type { Dossier } from '../../engine/dossier.js';
import type { StoredEvent } from '../../engine/event.js';
import type { LoadedDossier } from '../../ports/rows.js';

/** A dossier of an earlier release: its state had fewer fields. */
type KeptDossier = Omit<Dossier, 'v'> & { readonly v: number };

/** A log that a release left. */
export interface KeptLog {
  readonly release: string;
  readonly events: readonly StoredEvent[];
  readonly dossier: KeptDossier;
  /** The row and the snapshot, where the release kept them too. */
  readonly kept?: LoadedDossier;
}

/** A dossier as releases saw it before state 2: without what they did not know. */
export function olderStateOfKept(dossier: Dossier): object {
  const { latestAt: _latest, rests: _rests, personal, activations, clock, ...rest } = dossier;
  const { held: _held, fired: _fired, armedAt: _armed, ...olderClock } = clock;
  return {
    ...rest,
    v: 1,
    clock: olderClock,
    activations: activations.map(
      ({ held: _h, fired: _f, armedAt: _a, ...activation }) => activation,
    ),
    personal: personal && {
      ...personal,
      doneBy: personal.doneBy.map(({ path, person }) => ({
        step: path.slice(path.lastIndexOf('/') + 1),
        person,
      })),
    },
  };
}
