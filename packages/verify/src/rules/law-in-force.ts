/** What a procedure rests on is in force while it receives dossiers. */
import {
  builtInActBook,
  calendarNotes,
  citedNotes,
  type LegalNote,
  ruleNotes,
  dateInWords,
  noteText,
} from '@thutuc/legal-time';
import { listCitations, listRuleUses, type Procedure } from '@thutuc/core/procedure';
import { type Received, receivedWithin } from '../received.js';
import type { Report, VerifyRule } from '../subject.js';
import type { Years } from '../time/starts.js';
import type { FindingWords, VerifyLanguage } from '../words/language.js';

/** Reports counting rules, cited acts and calendars that are not in force on every start day. */
export const lawInForce: VerifyRule = {
  id: 'law-in-force',
  category: 'law',
  severity: 'warning',
  *check({ procedure, options }) {
    const { rules, calendar, years, acts = builtInActBook() } = options;
    const received = receivedWithin(procedure, years);
    if (received === undefined && years !== undefined) yield neverIn(procedure, years);
    const { from, to } = procedure.effective;
    const { first, last } = received ?? { first: from, last: to };
    const found: { readonly path: string; readonly note: LegalNote }[] = [];
    const uses = rules === undefined ? [] : listRuleUses(procedure);
    for (const { path, rule } of uses) {
      if (rules?.has(rule) !== true) continue;
      for (const note of ruleNotes(rules.get(rule), acts, first, last)) found.push({ path, note });
    }
    for (const { path, citation } of listCitations(procedure)) {
      const notes = citedNotes(citation, acts, first, last);
      // An act that nobody declared is an error of its own.
      for (const note of notes) if (note.code !== 'ACT_UNKNOWN') found.push({ path, note });
    }
    if (calendar !== undefined) {
      const end = last ?? calendar.spec.bounds.to;
      for (const note of calendarNotes(calendar, acts, first, end < first ? first : end)) {
        found.push({ path: 'effective', note });
      }
    }
    yield* once(found, { first, last });
  },
};

/** That dossiers are received in none of the years: nothing of them was looked at. */
function neverIn({ effective: { from, to } }: Procedure, { from: a, to: b }: Years): Report {
  return {
    path: 'effective',
    say: (words, language) =>
      words.noneInForce(a, b, spanText({ first: from, last: to }, words, language)),
  };
}

/** The same thing is reported once, where it is first met. */
function* once(
  found: readonly { readonly path: string; readonly note: LegalNote }[],
  span: Received,
): Generator<Report> {
  const told = new Set<string>();
  for (const { path, note } of found) {
    const key = JSON.stringify(note);
    if (told.has(key)) continue;
    told.add(key);
    yield {
      path,
      say: (words, language) => `${noteText(note, language)} ${spanText(span, words, language)}`,
    };
  }
}

function spanText(
  { first, last }: Received,
  { receivedFrom, receivedBetween }: FindingWords,
  language: VerifyLanguage,
): string {
  const from = dateInWords(first, language);
  return last === undefined
    ? receivedFrom(from)
    : receivedBetween(from, dateInWords(last, language));
}
