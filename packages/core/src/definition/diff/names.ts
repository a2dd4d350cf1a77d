/** What the things of procedures are called, by the keys under which definitions refer to them. */
import type { Localized } from '@thutuc/legal-time';
import { localizedSchema } from '../names.js';
import type { Procedure } from '../procedure.js';

/** The name of the thing that a key refers to; `undefined` where nothing has that key. */
export type NameOf = (key: string) => Localized | undefined;

/** Where named things stand, and where an outcome has its name. */
const holders: ReadonlySet<string> = new Set([
  ...['steps', 'parties', 'roles', 'documents', 'data', 'outcomeNames', 'branches'],
]);

/**
 * Names of parties, roles, steps, documents, data fields and outcomes. Of two things with one key
 * the first counts: in the first procedure that has it, in the order of its definition.
 */
export function namesOf(procedures: readonly Procedure[]): NameOf {
  const names = new Map<string, Localized>();
  for (const procedure of procedures) collect(procedure, names);
  return (key) => names.get(key);
}

function collect(value: unknown, names: Map<string, Localized>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (holders.has(key) && typeof inner === 'object' && inner !== null) {
      for (const [name, thing] of Object.entries(inner as Record<string, unknown>)) {
        const named = localizedSchema.safeParse(
          key === 'outcomeNames' ? thing : (thing as { readonly name?: unknown } | null)?.name,
        );
        if (named.success && !names.has(name)) names.set(name, named.data);
      }
    }
    collect(inner, names);
  }
}
