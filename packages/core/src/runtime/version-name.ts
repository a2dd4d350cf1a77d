/** The name of a version of a procedure. */
import type { Procedure } from '../definition/procedure.js';

/** The name of a version of a procedure, such as `permit@1.0.0`. */
export function versionName({ id, version }: Pick<Procedure, 'id' | 'version'>): string {
  return `${id}@${version}`;
}
