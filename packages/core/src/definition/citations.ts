/** Where a procedure cites legal sources. */
import { listBySchema } from './by-schema.js';
import { type Citation, citationSchema } from './citation.js';
import type { Procedure } from './procedure.js';

/** A citation and its path in the definition, such as `timeLimit.basis.0`. */
interface PlacedCitation {
  readonly path: string;
  readonly citation: Citation;
}

/** Every citation of a procedure, in the order of the definition. */
export function listCitations(procedure: Procedure): PlacedCitation[] {
  return listBySchema(procedure, citationSchema).map(({ path, value }) => ({
    path,
    citation: value,
  }));
}
