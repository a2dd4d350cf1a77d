/** The errors of drawing pictures. */
import { ThutucError } from '@thutuc/legal-time';

/** Codes of {@link DiagramError}. */
export type DiagramErrorCode = 'PNG_RENDERER_MISSING' | 'SVG_INVALID' | 'SCALE_INVALID';

/** A picture that cannot be drawn. */
export class DiagramError extends ThutucError<DiagramErrorCode> {
  override readonly name = 'DiagramError';
}
