/** What stands outside of ⟦ ⟧ where everything is printed in the pseudo-language. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInActs, builtInRules } from '@thutuc/legal-time';
import { portalStatuses, vietnamActs, vietnamCalendarSpec } from '@thutuc/vn';
import {
  indicators766,
  kioskNotes,
  measures224,
  reportForms,
  undatedNote,
  undecidedNotes,
} from '@thutuc/vn/reports';
import { periodOf } from '@thutuc/insight';

/** Every word of letters in a text of the pseudo-language. */
export function wordsOf(text: string): string[] {
  return text.match(/\p{L}{2,}/gu) ?? [];
}

/** All words of the files that a folder has, as data: names, ids, acts, reasons. */
export function dataOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.jsonl?$/u.test(entry.name))
    .flatMap(({ parentPath, name }) => wordsOf(readFileSync(join(parentPath, name), 'utf8')));
}

const someDay = periodOf({ from: '2026-01-01', to: '2026-01-01', zone: 'UTC' });

/** The rules, acts, days, statuses and report forms that packages bring along are data too. */
const shippedData: readonly string[] = wordsOf(
  JSON.stringify([
    ...[builtInRules, builtInActs, vietnamActs, portalStatuses, vietnamCalendarSpec()],
    ...[
      reportForms,
      undatedNote,
      undecidedNotes,
      kioskNotes,
      indicators766(someDay),
      measures224(someDay),
    ],
  ]),
);

/**
 * The words of a text outside of the brackets of the pseudo-language that are no data; codes are
 * none that are read.
 */
export function untranslated(text: string, data: readonly string[]): string[] {
  const said = outside(text).replaceAll(/\b[A-Z]+(?:_[A-Z]+)+\b/gu, ' ');
  const known = new Set([...data, ...shippedData]);
  return [...new Set(wordsOf(said))].filter((word) => !known.has(word));
}

/**
 * The text of a page or a picture in the pseudo-language, with the names and titles that are read
 * out.
 */
export function readable(markup: string): string {
  const read = [...markup.matchAll(/ (?:title|alt|aria-label)="([^"]*)"/gu)].map(
    ([, name]) => name,
  );
  const text = markup
    .replaceAll(/<(style|script|head)[^>]*>.*?<\/\1>/gsu, ' ')
    .replaceAll(/<[^>]*>/gu, ' ');
  return [text, ...read].join('\n').replaceAll(/&\w+;/gu, ' ');
}

/** The text outside of the brackets; they may stand within each other. */
function outside(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replaceAll(/⟦[^⟦⟧]*⟧/gu, ' ');
  }
  return rest;
}
