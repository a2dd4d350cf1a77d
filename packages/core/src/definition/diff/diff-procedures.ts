/** What a new version of a procedure changes, told in words. */
import { textIn } from '@thutuc/legal-time';
import { english } from '../../words/english.js';
import type { CoreLanguage } from '../../words/language.js';
import type { Procedure } from '../procedure.js';
import { listTexts, languageForTexts } from '../texts.js';
import { differencesOf, type Difference } from './difference.js';
import { subjectOf, type Subject } from './subject.js';
import { type NameOf, namesOf } from './names.js';
import { fieldInWords, isLimit, type Telling, valueInWords } from './words.js';

/** One thing that a new version of a procedure adds, drops or says otherwise. */
export interface ProcedureChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** Path in the JSON, as in `steps.check.limit`. */
  readonly path: string;
  /** In the language that was asked for. */
  readonly text: string;
}

/**
 * Lists what procedure `after` says otherwise than `before`, in the order of the definition.
 *
 * Nothing is left out: the list is empty exactly when both say the same. Things are told as their
 * names: a step that is renamed in the JSON is one step fewer and one step more.
 *
 * @param ruleName - The name of a counting rule, by its id; its id is shown where absent.
 *
 * @example
 * ```ts
 * // With the limit of step "check" raised from one working day to two:
 * // diffProcedures(before, after)[0]?.text
 * // → 'Step "Check of the papers": limit changes from 1 working day to 2 working days.'
 * ```
 */
export function diffProcedures(
  before: Procedure,
  after: Procedure,
  language: CoreLanguage = english,
  ruleName: NameOf = () => undefined,
): ProcedureChange[] {
  const isText = textsOf([before, after]);
  const telling: Telling = {
    language: languageForTexts(language, after),
    ...{ isText, ruleName, nameOf: namesOf([after, before]) },
  };
  return differencesOf(before, after, (value, path) => isText(path) || isLimit(value))
    .filter(({ path }) => path[0] !== '$schema')
    .map((difference) =>
      toChange(difference, subjectOf(difference.path, [after, before]), telling),
    );
}

/** Tells the paths of texts by the schema: `{ "no": "refused" }` may be outcomes as well. */
function textsOf(procedures: readonly Procedure[]): (path: readonly string[]) => boolean {
  const paths = new Set(procedures.flatMap(listTexts).map(({ path }) => path));
  return (path) => paths.has(path.join('.'));
}

function toChange(difference: Difference, subject: Subject, telling: Telling): ProcedureChange {
  const { language, isText } = telling;
  const { path, before, after } = difference;
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const { subjects, ...words } = language.core.changes;
  const field = path.slice(subject.depth);
  const who = `${subjects[subject.kind]} "${textIn(subject.name, language)}"`;
  const what = field.length === 0 ? who : `${who}: ${fieldInWords(field, telling)}`;
  const said = (value: unknown) => valueInWords(value, path, telling);
  const text = (): string => {
    if (kind === 'changed') {
      const [from, to] = [said(before), said(after)];
      if (from !== to) return words.changed(what, from, to);
      if (isText(path)) return words.translated(what);
      // Two things of one name are told apart by what the definition calls them.
      return typeof before === 'string' && typeof after === 'string'
        ? words.changed(what, `${from} (${before})`, `${to} (${after})`)
        : words.inDetail(what);
    }
    if (field.length === 0) return words[kind](what);
    return kind === 'added'
      ? words.addedAs(what, said(after))
      : words.removedFrom(what, said(before));
  };
  return { kind, path: path.join('.'), text: text() };
}
