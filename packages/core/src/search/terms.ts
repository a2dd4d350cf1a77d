/** The terms by which a dossier is found. */
import type { DataValue, Dossier } from '../engine/dossier.js';
import { valueSign } from '../engine/command-parts/searchable-fields.js';
import { foldedWords } from './fold.js';

/** Most terms of a dossier; what comes after them is not found. */
const termsMax = 100;

/** The term of an applicant: no word begins with `@`. */
export function applicantTerm(applicant: string): string {
  return `@${applicant}`;
}

/** The term of whoever represents the applicant, or did once: no id of a person begins with `@`. */
export function representativeTerm(person: string): string {
  return applicantTerm(`@${person}`);
}

/** The term of a value by which messages find a dossier: no word begins with `=`. */
export function keyTerm(field: string, value: string): string {
  return `${valueSign}${field}:${value.slice(0, 200)}`;
}

/**
 * The terms of a dossier: the words of its id and code, of the data fields that its procedure marks
 * `searchable`, the values of those that `correlates`, and its applicant. Once it is erased, those
 * of persons are gone.
 */
export function searchTermsOf({ id, code, data, personal, searchable }: Dossier): string[] {
  const terms = new Set<string>();
  const add = (value: DataValue | undefined): void => {
    if (typeof value === 'object' && value !== null) value.forEach(add);
    else if (typeof value === 'string' || typeof value === 'number')
      for (const word of foldedWords(String(value))) if (terms.size < termsMax) terms.add(word);
  };
  if (personal !== null) {
    const { applicant, applicants = [applicant], representatives = [] } = personal;
    for (const one of applicants) terms.add(applicantTerm(one));
    for (const { id: one } of representatives) terms.add(representativeTerm(one));
  }
  add(id);
  add(code);
  for (const field of searchable ?? []) {
    if (!field.startsWith(valueSign)) add(personal?.data[field] ?? data[field]);
    else {
      const name = field.slice(1);
      const value = personal?.data[name] ?? data[name] ?? '';
      if (typeof value !== 'object' && value !== '') terms.add(keyTerm(name, String(value)));
    }
  }
  return [...terms];
}

/** Whether a change of a dossier may change its terms; quick, since every command asks. */
export function mayChangeTerms(before: Dossier | undefined, after: Dossier): boolean {
  return (
    before === undefined ||
    before.code !== after.code ||
    before.data !== after.data ||
    before.personal?.applicant !== after.personal?.applicant ||
    before.personal?.representatives !== after.personal?.representatives ||
    before.personal?.data !== after.personal?.data ||
    before.searchable !== after.searchable
  );
}
