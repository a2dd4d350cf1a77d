/** What a new version of a procedure changes, told in words. */
import { type Bilingual, type Language, textIn } from '@thutuc/legal-time';
import type { Procedure } from '../procedure.js';
import { listTexts } from '../texts.js';
import { differencesOf, type Difference } from './difference.js';
import { subjectOf, type Subject } from './subject.js';
import { fieldInWords, isLimit, kindNames, valueInWords } from './words.js';

/** One thing that a new version of a procedure adds, drops or says otherwise. */
export interface ProcedureChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** Path in the JSON, as in `steps.check.limit`. */
  readonly path: string;
  readonly text: Bilingual;
}

/**
 * Lists what procedure `after` says otherwise than `before`, in the order of the definition.
 *
 * Nothing is left out: the list is empty exactly when both say the same. Things are told as their
 * names: a step that is renamed in the JSON is one step fewer and one step more.
 *
 * @example
 * ```ts
 * // With the limit of step "check" raised from one working day to two:
 * // diffProcedures(before, after)[0]?.text.en
 * // → 'Step "Check of the papers": limit changes from 1 working day to 2 working days.'
 * ```
 */
export function diffProcedures(before: Procedure, after: Procedure): ProcedureChange[] {
  const isText = textsOf([before, after]);
  return differencesOf(before, after, (value, path) => isText(path) || isLimit(value))
    .filter(({ path }) => path[0] !== '$schema')
    .map((difference) => toChange(difference, subjectOf(difference.path, [after, before]), isText));
}

/** Tells the paths of texts by the schema: `{ "no": "refused" }` may be outcomes as well. */
function textsOf(procedures: readonly Procedure[]): (path: readonly string[]) => boolean {
  const paths = new Set(procedures.flatMap(listTexts).map(({ path }) => path));
  return (path) => paths.has(path.join('.'));
}

function toChange(
  difference: Difference,
  subject: Subject,
  isText: (path: readonly string[]) => boolean,
): ProcedureChange {
  const { path, before, after } = difference;
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const field = path.slice(subject.depth);
  const text = (language: Language): string => {
    const who = `${kindNames[subject.kind][language]} "${textIn(subject.name, language)}"`;
    const said = sentences[language];
    if (field.length === 0) return `${who} ${said[kind]}.`;
    const what = `${who}: ${fieldInWords(field, language)}`;
    const [from, to] = [before, after].map((value) => valueInWords(value, path, isText, language));
    if (kind === 'added') return `${what} ${said.added}: ${to}.`;
    if (kind === 'removed') return `${what} ${said.removed}; ${said.was} ${from}.`;
    return `${what} ${said.changed} ${said.from} ${from} ${said.to} ${to}.`;
  };
  return { kind, path: path.join('.'), text: { vi: text('vi'), en: text('en') } };
}

const sentences = {
  vi: {
    added: 'được thêm',
    removed: 'bị bỏ',
    changed: 'đổi',
    was: 'trước là',
    from: 'từ',
    to: 'thành',
  },
  en: {
    added: 'is new',
    removed: 'is gone',
    changed: 'changes',
    was: 'it was',
    from: 'from',
    to: 'to',
  },
} as const;
