/**
 * What separation of duties goes by once a dossier that is still worked on was erased: whoever
 * applied and who did what are told again by salted digests, and are named nowhere.
 */
import { contentHash } from '../content-hash/content-hash.js';
import type { Dossier, PersonalState, Veiled } from './dossier.js';

const sign = '@veiled/';

/** A person as a digest: the same person under the same salt gives the same text. */
function veil(person: string, salt: string): string {
  return person.startsWith(sign) ? person : `${sign}${contentHash([salt, person])}/${salt}`;
}

/** Whether a name, or the digest of one, is that of a person. */
export function isPersonOrVeil(known: string, person: string): boolean {
  if (!known.startsWith(sign)) return known === person;
  return veil(person, known.slice(known.indexOf('/', sign.length) + 1)) === known;
}

/** What is left of whom a dossier names, when it is erased while something is left to do. */
export function veiledOf(
  { personal, veiled }: Pick<Dossier, 'personal' | 'veiled'>,
  salt: string,
): Veiled | undefined {
  if (personal === null) return veiled;
  // Salts may be long; a digest of one hides as much.
  const own = contentHash([salt]);
  const { applicant, applicants, doneBy, representatives } = personal;
  const left = {
    applicant: veil(applicant, own),
    ...(applicants && { applicants: applicants.map((one) => veil(one, own)) }),
    doneBy: veilAll(doneBy, own),
  };
  if (representatives === undefined) return left;
  return { ...left, representatives: representatives.map(({ id }) => veil(id, own)) };
}

/** Those who did more duties since, veiled as those before. */
export function veiledWith(veiled: Veiled, news: PersonalState['doneBy']): Veiled {
  const { applicant, doneBy } = veiled;
  const salt = applicant.slice(applicant.indexOf('/', sign.length) + 1);
  return { ...veiled, doneBy: [...doneBy, ...veilAll(news, salt)] };
}

function veilAll(doneBy: PersonalState['doneBy'], salt: string): PersonalState['doneBy'] {
  return doneBy.map(({ path, person }) => ({ path, person: veil(person, salt) }));
}
