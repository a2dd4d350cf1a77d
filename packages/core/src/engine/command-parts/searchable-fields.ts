/** The data fields by whose words a dossier is found. */
import type { Procedure } from '../../definition/procedure.js';

/** The fields that the procedure marks as searchable; absent where there is none. */
export function searchableFields({ data }: Procedure): string[] | undefined {
  const marked = Object.keys(data).filter((name) => data[name]?.searchable === true);
  return marked.length === 0 ? undefined : marked;
}
