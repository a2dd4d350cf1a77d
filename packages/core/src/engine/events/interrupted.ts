/** The event `interrupted`: an interruption touches the dossier, or its end is known. */
import type { DossierInterruption } from '../dossier-interruption.js';
import { whole, type EventKind } from '../event-kind.js';

/** An interruption touches the dossier, or its end is known. */
export interface Interrupted {
  readonly type: 'interrupted';
  readonly id: string;
  /** Content hash of the text that declares it. */
  readonly hash: string;
  /** Epoch milliseconds. */
  readonly from: number;
  /** The first instant after it, in epoch milliseconds; absent while nobody knows. */
  readonly to?: number | undefined;
  /** Time stands still, or only ends that fall inside move behind it. */
  readonly effect: 'suspend' | 'rollEnd';
  /** The units whose duties it touches; absent where it touches all. */
  readonly units?: readonly string[] | undefined;
  /** It touches the legal limit, too, where it does not touch all. */
  readonly limit?: true | undefined;
}

export const interrupted: EventKind<Interrupted> = {
  type: 'interrupted',
  apply(draft, { id, from, to, effect, units, limit }) {
    const known: DossierInterruption = { id, from, to, effect, units, limit };
    const { interruptions = [] } = draft;
    const place = interruptions.findIndex((one) => one.id === id);
    draft.interruptions = place < 0 ? [...interruptions, known] : interruptions.with(place, known);
  },
  touch(cells) {
    // Whatever else had been open would have been dated anew as well.
    cells.everyDuty();
  },
  pack: whole,
  isOfShape2: () => true,
};
