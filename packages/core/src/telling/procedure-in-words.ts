/** What a procedure calls its parts, in the language of a reader. */
import { textIn, type Localized } from '@thutuc/legal-time';
import { listSteps } from '../definition/list-steps.js';
import type { Procedure } from '../definition/procedure.js';
import { staticPath } from '../engine/activation.js';
import { placesOf, type Place } from '../timeline/places.js';
import type { CoreLanguage } from '../words/language.js';

/** The names in a procedure; `undefined` for what it does not have, or has no name for. */
export interface ProcedureInWords {
  readonly name: string;
  /** A step by an activation, by its path, or by its last name where that is of one step only. */
  step(id: string): string | undefined;
  /** An outcome, as the step calls it, or the first one that gives it a name. */
  outcome(name: string, step?: string): string | undefined;
  party(name: string): string | undefined;
  /** A role, of the party where that is known. */
  role(name: string, party?: string): string | undefined;
  document(name: string): string | undefined;
  field(name: string): string | undefined;
}

/** Reads the names in a procedure. */
export function procedureInWords(procedure: Procedure, language: CoreLanguage): ProcedureInWords {
  const { name, defaultLanguage, parties, documents, data } = procedure;
  const reader = { tag: language.tag, fallback: defaultLanguage };
  const text = (texts: Localized | undefined): string | undefined => textIn(texts, reader);
  const placeOf = placesOf(procedure);
  const { duties, outcomes } = language.core;
  const steps = listSteps(procedure).map(({ path }) => path);
  const placed = (id: string): Place => {
    const exact = placeOf(id);
    if (exact.name !== undefined || exact.path.startsWith('@')) return exact;
    const named = steps.filter((path) => path.split('/').at(-1) === exact.path);
    return named.length === 1 ? placeOf(named[0]!) : exact;
  };
  const outcomeOf = (outcome: string, step: string | undefined): Localized | undefined => {
    const own = step === undefined ? undefined : placed(step).outcomeNames[outcome];
    return own ?? steps.map((path) => placeOf(path).outcomeNames[outcome]).find(Boolean);
  };
  return {
    name: textIn(name, reader),
    step: (id) => {
      const path = staticPath(id);
      const { name, path: found } = placed(id);
      if (name !== undefined && found === path) return text(name);
      const duty = valueOf(duties, path.slice(path.lastIndexOf('/') + 1).replace('@', ''));
      if (name === undefined) return path.startsWith('@') ? duty : undefined;
      return duty === undefined ? text(name) : `${text(name)} (${duty})`;
    },
    outcome: (outcome, step) => text(outcomeOf(outcome, step)) ?? valueOf(outcomes, outcome),
    party: (party) => text(valueOf(parties, party)?.name),
    role: (role, party) => {
      const own = party === undefined ? undefined : valueOf(parties, party);
      const holders = own === undefined ? Object.values(parties) : [own];
      return text(holders.map(({ roles }) => valueOf(roles, role)?.name).find(Boolean));
    },
    document: (document) => text(valueOf(documents, document)?.name),
    field: (field) => text(valueOf(data, field)?.name),
  };
}

/** What a record holds of its own under a name that may be any text. */
function valueOf<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
