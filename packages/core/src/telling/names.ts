/** Names of units and persons for one answer: each is asked for once. */
import { textIn } from '@thutuc/legal-time';
import type { Directory } from '../ports/directory.js';
import type { CoreLanguage } from '../words/language.js';

/** Something that has a name in the reader's language, as far as one is known. */
export interface NamedPart {
  readonly id: string;
  readonly name?: string;
}

/** Who knows the names of units and persons. */
export interface Names {
  /** A unit with its name in the reader's language. */
  unit(code: string): Promise<NamedPart>;
  person(id: string): Promise<NamedPart>;
}

/** Makes what asks a directory for names. */
export function createNames(
  directory: Pick<Directory, 'unit' | 'nameOf'>,
  { tag }: CoreLanguage,
): Names {
  const units = new Map<string, Promise<NamedPart>>();
  const persons = new Map<string, Promise<NamedPart>>();
  return {
    unit: (code) =>
      once(units, code, async () => named(code, textIn((await directory.unit(code))?.name, tag))),
    person: (id) => once(persons, id, async () => named(id, await directory.nameOf(id))),
  };
}

/** Something with its name, where it has one. */
export function named(id: string, name: string | undefined): NamedPart {
  return name === undefined || name === '' ? { id } : { id, name };
}

function once<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  ask: () => Promise<Value>,
): Promise<Value> {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = ask()));
  return value;
}
