/** The event `erased`: what the events before said of persons was erased. */
import { type EventKind, nothing, whole } from '../event-kind.js';
import { ifSeparated } from '../shape-2.js';

/** What the events before said of persons was erased. */
export interface Erased {
  readonly type: 'erased';
  /** Whether the dossier was still worked on. */
  readonly forced?: true | undefined;
}

export const erased: EventKind<Erased> = {
  type: 'erased',
  apply(draft, _payload, { personal }) {
    draft.personal = null;
    draft.veiled = personal?.veiled;
    // A replay of what is left in the log does not know who had claimed what.
    draft.activations = draft.activations.map((open) => ({ ...open, claimedBy: undefined }));
  },
  touch: nothing,
  pack: whole,
  isOfShape2: ifSeparated,
  isBeside: true,
  isAnywhere: true,
};
