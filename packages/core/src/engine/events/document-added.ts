/** The event `documentAdded`: a document was added. */
import type { DocumentSource } from '../document-source.js';
import { type EventKind, nothing, whole } from '../event-kind.js';
import { ifSeparated } from '../shape-2.js';

/** A document was added. */
export interface DocumentAdded {
  readonly type: 'documentAdded';
  /** The document and its number in the dossier, as in `plan#2`. */
  readonly id: string;
  /** Its name in the procedure. */
  readonly document: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Where it comes from; absent where nobody said so. */
  readonly source?: DocumentSource | undefined;
}

export const documentAdded: EventKind<DocumentAdded> = {
  type: 'documentAdded',
  apply(draft, { id, document, mediaType, size }, { effectiveAt: addedAt, personal }) {
    draft.documents = [...(draft.documents ?? []), { id, document, mediaType, size, addedAt }];
    // Its title and hash only while nothing is erased.
    if (personal?.document === undefined || draft.personal === null) return;
    const documents = [...(draft.personal.documents ?? []), { id, ...personal.document }];
    draft.personal = { ...draft.personal, documents };
  },
  touch: nothing,
  pack: whole,
  isOfShape2: (payload) => payload.source !== undefined || ifSeparated(payload),
  isBeside: true,
  isAnywhere: true,
};
