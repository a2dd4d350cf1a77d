/** Looking up a form: by its kind on a day, and by number and name, which must fit. */
import { VietnamError } from '../errors.js';
import { type Form, type FormKind, type FormSet, formsOn } from './forms.js';

/** A form, and the set that it is of. */
export interface FormOfSet {
  readonly form: Form;
  readonly set: FormSet;
}

/**
 * The form of a kind that is in use on a day.
 *
 * @param on civil date on which the form is issued
 * @param set the set of an agency that uses another one, as where none is known for the day
 * @throws VietnamError `FORM_UNKNOWN` where no set is known for the day, or has no such form
 */
export function formOf(
  kind: FormKind,
  on: string,
  set: FormSet | undefined = formsOn(on),
): FormOfSet {
  if (set === undefined) {
    const message = `Which forms applied on ${on} is not known. Give the set that the agency used.`;
    throw new VietnamError('FORM_UNKNOWN', message, { on });
  }
  const form = set.forms.find((one) => one.kind === kind);
  if (form !== undefined) return { form, set };
  const known = set.forms.map((one) => one.kind);
  throw new VietnamError(
    'FORM_UNKNOWN',
    `${set.act} has no form "${kind}"; it has ${known.join(', ')}.`,
    { kind, act: set.act, known },
  );
}

/**
 * The form that an office asks for by number and name.
 *
 * @throws VietnamError `FORM_UNKNOWN` where the set has no such number, or it has another name
 */
export function formByNumber(set: FormSet, number: string, name: string): Form {
  const form = set.forms.find((one) => one.number === number);
  if (form === undefined) {
    const message = `${set.act} has no form ${number}.`;
    throw new VietnamError('FORM_UNKNOWN', message, { number, act: set.act });
  }
  const { vi = '' } = form.name;
  if (folded(vi) === folded(name)) return form;
  throw new VietnamError(
    'FORM_UNKNOWN',
    `Form ${number} of ${set.act} is "${vi}", and not "${name}".`,
    { number, act: set.act, name, expected: vi },
  );
}

const folded = (name: string): string =>
  name.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/gu, ' ').trim();
