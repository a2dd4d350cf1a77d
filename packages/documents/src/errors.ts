/** The errors of documents. */
import { ThutucError } from '@thutuc/legal-time';

/** Codes of {@link DocumentError}. */
export type DocumentErrorCode =
  /** The page does not fit its margins, a row its table, or there is too much on the paper. */
  | 'PAPER_INVALID'
  /** The font lacks letters, which are named. */
  | 'LETTER_MISSING'
  /** A font cannot be read. */
  | 'FONT_INVALID'
  /** A template cannot be typeset or filled. */
  | 'TEMPLATE_INVALID'
  /** A package that does the work is not installed; the message names it. */
  | 'PROGRAM_MISSING'
  /** The typesetter was closed, its thread ended, or a form took too long. */
  | 'TYPESETTER_ENDED'
  /** A document could not be signed: by the key, the time-stamp service, or the document itself. */
  | 'SIGNING_FAILED';

/** A document that cannot be made. */
export class DocumentError extends ThutucError<DocumentErrorCode> {
  override readonly name = 'DocumentError';
}
