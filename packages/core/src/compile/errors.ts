/** The errors of compiling a procedure and of walking its machines. */
import { ThutucError } from '@thutuc/legal-time';

/** Codes of {@link CompileError}. */
export type CompileErrorCode = 'GRAPH_UNKNOWN' | 'STEP_UNKNOWN' | 'NOT_NESTABLE';

/** A graph or step that the compiled procedure does not have, or a shape that cannot be nested. */
export class CompileError extends ThutucError<CompileErrorCode> {
  override readonly name = 'CompileError';
}
