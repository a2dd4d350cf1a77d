/** The data fields by whose words, or whose values, a dossier is found. */
import type { Procedure } from '../../definition/procedure.js';

/** Stands before a field by whose whole value a dossier is found. */
export const valueSign = '=';

/**
 * The fields that the procedure marks as searchable, and `=field` for those by whose values
 * messages find the dossier; absent where there is none.
 */
export function searchableFields({ data }: Procedure): string[] | undefined {
  const marked = Object.keys(data).filter((name) => data[name]?.searchable === true);
  for (const [name, { correlates }] of Object.entries(data)) {
    if (correlates === true) marked.push(valueSign + name);
  }
  return marked.length === 0 ? undefined : marked;
}
