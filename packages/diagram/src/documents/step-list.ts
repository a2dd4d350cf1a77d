/** The steps of a procedure as sentences, for those who cannot see the flow chart. */
import type { Procedure } from '@thutuc/core/procedure';
import { english } from '../words/english.js';
import type { DiagramLanguage } from '../words/language.js';
import { stepTable, type StepRow, type StepWay } from './step-table.js';

/**
 * The steps in order, one line each: number, what, who, how long, and where it leads. What the
 * law decides when the limit passes is the last line, without a number.
 *
 * @example
 * ```ts
 * stepList(procedure)[0];
 * // => '1. Receive the dossier. One-stop shop (Clerk), limit: same day. Then: step 2.'
 * ```
 */
export function stepList(procedure: Procedure, language: DiagramLanguage = english): string[] {
  return stepTable(procedure, language).map((row) =>
    row.number === '' ? stepInWords(row, language) : `${row.number}. ${stepInWords(row, language)}`,
  );
}

/** One row as a sentence, without its number. */
function stepInWords(row: StepRow, language: DiagramLanguage): string {
  const owner = row.agency === undefined ? [] : [`${row.agency} (${row.role ?? ''})`];
  const limit = row.limit === undefined ? [] : [`${language.diagram.list.within}: ${row.limit}`];
  const facts = [...owner, ...limit, ...row.notes].join(', ');
  const ways = row.ways.map((way) => wayInWords(way, language)).join('; ');
  return [
    endWithStop(row.what),
    ...(facts === '' ? [] : [`${facts}.`]),
    ...(ways === '' ? [] : [`${language.diagram.list.then}: ${ways}.`]),
  ].join(' ');
}

/** A way on in words: `refused → end: Permit refused`. */
export function wayInWords({ outcome, to }: StepWay, language: DiagramLanguage): string {
  const target =
    'step' in to
      ? `${language.diagram.list.step} ${to.step}`
      : `${language.diagram.list.end} “${to.end}”`;
  return outcome === '' ? target : `${outcome} → ${target}`;
}

const endWithStop = (text: string) => (/[.?!]$/u.test(text) ? text : `${text}.`);
