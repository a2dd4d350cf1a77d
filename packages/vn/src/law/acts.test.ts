/** The acts of Viet Nam: whole, consistent, and cited by what the package applies. */
import { existsSync, readFileSync } from 'node:fs';
import { createActBook, notesOn, toDayNumber, type CountingRule } from '@thutuc/legal-time';
import { describe, expect, it } from 'vitest';
import { vietnamCalendar } from '../calendar/vietnam-calendar.js';
import { formSets } from '../forms/forms.js';
import { oneStopProfiles } from '../rules/known-profiles.js';
import { vietnamActs } from './vietnam-acts.js';

const book = createActBook(vietnamActs);

const factsFile = new URL('../../../../../shared/law/vietnam-2026.md', import.meta.url);

/** The acts of the file of facts: number, issue and first day in force, where each is given. */
function factsOf(text: string): { number: string; issued?: string; from?: string }[] {
  const rows = text.slice(text.indexOf('## 1.'), text.indexOf('## 2.')).split('\n');
  return rows.flatMap((row) => {
    const [, act = '', issued = '', from = ''] = row.split('|').map((cell) => cell.trim());
    const number = /\d+\/\d{4}(?:\/[\p{L}-]+)?/u.exec(act)?.[0];
    if (number === undefined) return [];
    return [{ number, ...dated('issued', issued), ...dated('from', from) }];
  });
}

/** A day that is given alone; where two are, the file contradicts itself. */
function dated(name: string, text: string): Record<string, string> {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? [];
  return year === undefined ? {} : { [name]: `${year}-${month}-${day}` };
}

describe('the acts of Viet Nam', () => {
  it.skipIf(!existsSync(factsFile))('are those of the file of facts (skipped without it)', () => {
    const facts = factsOf(readFileSync(factsFile, 'utf8'));
    expect(facts.length).toBeGreaterThan(10);
    for (const { number, issued, from } of facts) {
      const act = book.acts.find((one) => one.number?.startsWith(number));
      expect(act, number).toBeDefined();
      expect({ issued: act?.issued, from: act?.inForce?.from }, number).toEqual({ issued, from });
    }
  });

  it('amend and replace acts that are among them, later ones replacing earlier ones', () => {
    for (const { id, amends = [], replacedBy = [], inForce } of vietnamActs) {
      for (const other of amends) expect(book.has(other), `${id} amends ${other}`).toBe(true);
      for (const other of replacedBy) {
        const { inForce: next } = book.get(other);
        if (inForce?.to === undefined || next?.from === undefined) continue;
        expect(toDayNumber(next.from) - toDayNumber(inForce.to), `${id}, ${other}`).toBe(1);
      }
    }
  });

  it('are all that the one-stop profiles and the forms cite, with the same first days', () => {
    for (const { act, from } of oneStopProfiles.flatMap(({ acts }) => acts)) {
      const found = book.cited({ act });
      expect(found, act).toBeDefined();
      if (from !== undefined && found?.inForce?.from !== undefined)
        expect(found.inForce.from, act).toBe(from);
    }
    for (const { act, under } of formSets)
      for (const one of [act, under]) expect(book.cited({ act: one }), one).toBeDefined();
  });

  it('say where their records are from, but for those of the counting rules', () => {
    const silent = vietnamActs.filter(({ source }) => source === undefined).map(({ id }) => id);
    expect(silent).toEqual(['vn/91-2015-qh13', 'vn/61-2018-nd-cp', 'vn/118-2025-nd-cp']);
  });

  it('are in force on every day off that the calendar takes from them', () => {
    const calendar = vietnamCalendar();
    const rule = {
      jurisdiction: 'VN',
      zone: calendar.zone,
      citations: [],
    } as unknown as CountingRule;
    expect(notesOn({ rule, calendar, acts: book }, '2000-01-01', '2050-12-31')).toEqual([]);
    // Each statutory day off names one of them; a swap is in no statute.
    const silent = (calendar.spec.daysOff ?? []).filter(
      ({ source, name }) =>
        book.namedIn(source).length === 0 &&
        !source.startsWith('Labour Code of 23 June 1994') &&
        name?.en?.startsWith('Swapped') !== true,
    );
    expect(silent).toEqual([]);
  });
});
