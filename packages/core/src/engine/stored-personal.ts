/** The stored shape of what an event says of persons: salt, actor, and the rest if any. */
import { quotedJson } from '../content-hash/canonical-json.js';
import type { PersonalFacts } from './personal-facts.js';

type PackedPersonal = readonly [
  salt: string,
  actor: string,
  rest?: Omit<PersonalFacts, 'salt' | 'actor'>,
];

/** Writes what an event says of persons as text. */
export function writePersonal(facts: PersonalFacts): string {
  const { salt, actor, applicant, assignee, history, doneBy, note, data, document } = facts;
  const { veiled, restored, applicants, representatives, confirmation } = facts;
  const isAll =
    (applicant ?? assignee ?? history ?? doneBy ?? note ?? data ?? document) === undefined &&
    (veiled ?? restored ?? applicants ?? representatives ?? confirmation) === undefined;
  if (isAll) return `[${quotedJson(salt)},${quotedJson(actor)}]`;
  const rest = {
    ...{ applicant, assignee, history, doneBy, note, data, document, veiled, restored },
    ...{ applicants, representatives, confirmation },
  };
  const packed: PackedPersonal = [salt, actor, rest];
  return JSON.stringify(packed);
}

/**
 * Reads what an event says of persons.
 *
 * @throws SyntaxError for a text that is not JSON
 */
export function readPersonal(text: string): PersonalFacts {
  const [salt, actor, rest] = JSON.parse(text) as PackedPersonal;
  return rest === undefined ? { salt, actor } : { salt, actor, ...rest };
}
