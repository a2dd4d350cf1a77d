/** What a path of a procedure speaks of: a step, a party, a role, a document, a data field. */
import type { Localized } from '@thutuc/legal-time';
import { localizedSchema } from '../names.js';
import type { Procedure } from '../procedure.js';

/** What a change is about. */
export type SubjectKind = 'procedure' | 'step' | 'party' | 'role' | 'document' | 'dataField';

/** The innermost named thing that a path lies in. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly name: Localized;
  /** How many keys of the path lead to it; the rest is a field of it. */
  readonly depth: number;
}

/** The key under which things of a kind are kept. */
const holders: Readonly<Record<string, SubjectKind>> = {
  steps: 'step',
  parties: 'party',
  roles: 'role',
  documents: 'document',
  data: 'dataField',
};

/** Finds what a path speaks of, named as in the first procedure that has it. */
export function subjectOf(path: readonly string[], procedures: readonly Procedure[]): Subject {
  let subject: Subject = { kind: 'procedure', name: nameIn(procedures, []), depth: 0 };
  // A step has a field of the name `data` nowhere: a holder is followed by the name of a thing.
  for (let depth = 2; depth <= path.length; depth++) {
    const kind = holders[path[depth - 2] ?? ''];
    if (kind !== undefined) {
      subject = { kind, name: nameIn(procedures, path.slice(0, depth)), depth };
    }
  }
  return subject;
}

function nameIn(procedures: readonly Procedure[], path: readonly string[]): Localized {
  for (const procedure of procedures) {
    const name = localizedSchema.safeParse(valueAt(procedure, [...path, 'name']));
    if (name.success) return name.data;
  }
  const key = path.at(-1) ?? '';
  return { und: key };
}

/** The value at a path; `undefined` where there is none. */
function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      (typeof at === 'object' && at !== null ? Object.entries(at) : []).find(
        ([name]) => name === key,
      )?.[1],
    value,
  );
}
