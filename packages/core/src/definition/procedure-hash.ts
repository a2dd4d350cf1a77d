/** The content hash of a procedure. */
import { contentHash } from '../content-hash/content-hash.js';
import type { Procedure } from './procedure.js';

/** The content hash of a procedure: what a dossier pins. */
export function procedureHash(procedure: Procedure): string {
  return contentHash(procedure);
}
