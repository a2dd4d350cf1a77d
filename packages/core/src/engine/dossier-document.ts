/** A document of a dossier, as its state has it. */

/** What is known of a document of the dossier, besides what belongs to persons. */
export interface DossierDocument {
  /** The document and its number in the dossier, as in `plan#2`. */
  readonly id: string;
  /** Its name in the procedure. */
  readonly document: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Epoch milliseconds. */
  readonly addedAt: number;
}
