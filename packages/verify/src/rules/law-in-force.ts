/** What a procedure rests on is in force while it receives dossiers. */
import {
  builtInActBook,
  calendarNotes,
  citedNotes,
  type LegalNote,
  ruleNotes,
  dateInWords,
  type Language,
} from '@thutuc/legal-time';
import { listCitations, listRuleUses, type Procedure } from '@thutuc/core/procedure';
import { type Received, receivedWithin } from '../received.js';
import type { Report, VerifyRule } from '../subject.js';
import type { Years } from '../time/starts.js';

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
      for (const note of citedNotes(citation, acts, first, last)) found.push({ path, note });
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
  const text = (language: Language): string => {
    const span = spanText({ first: from, last: to }, language);
    if (language === 'vi') {
      const years = a === b ? `Năm ${a} nằm` : `Các năm ${a}–${b} đều nằm`;
      return `${years} ngoài thời gian có hiệu lực, nên chưa kiểm tra thời hạn. ${span} Hãy cho các năm có nhận hồ sơ.`;
    }
    const years = a === b ? `The year ${a} does not lie` : `None of the years ${a}–${b} lies`;
    return `${years} within the dates of force, so that no time was checked. ${span} Give years in which dossiers are received.`;
  };
  return { path: 'effective', message: { vi: text('vi'), en: text('en') } };
}

/** The same thing is told once, where it is first met. */
function* once(
  found: readonly { readonly path: string; readonly note: LegalNote }[],
  span: Received,
): Generator<Report> {
  const told = new Set<string>();
  for (const { path, note } of found) {
    if (told.has(note.message.en)) continue;
    told.add(note.message.en);
    const text = (language: Language): string =>
      `${note.message[language]} ${spanText(span, language)}`;
    yield { path, message: { vi: text('vi'), en: text('en') } };
  }
}

function spanText({ first, last }: Received, language: Language): string {
  const [from, to] = [first, last].map((date) => date && dateInWords(date, language));
  if (language === 'vi') {
    return to === undefined
      ? `Hồ sơ được nhận từ ngày ${from ?? ''}.`
      : `Hồ sơ được nhận từ ngày ${from ?? ''} đến ngày ${to}.`;
  }
  return to === undefined
    ? `Dossiers are received from ${from ?? ''} on.`
    : `Dossiers are received from ${from ?? ''} to ${to}.`;
}
