/** The documents of a dossier. */
import type { EventPayload, PersonalFacts } from './event.js';
import type { DossierDraft } from './shape.js';

type DocumentAdded = Extract<EventPayload, { type: 'documentAdded' }>;

/** Notes a document that was added; its title and hash only while nothing is erased. */
export function noteDocument(
  draft: DossierDraft,
  { id, document, mediaType, size }: DocumentAdded,
  facts: PersonalFacts | null,
  addedAt: number,
): void {
  draft.documents = [...(draft.documents ?? []), { id, document, mediaType, size, addedAt }];
  if (facts?.document === undefined || draft.personal === null) return;
  const documents = [...(draft.personal.documents ?? []), { id, ...facts.document }];
  draft.personal = { ...draft.personal, documents };
}
