/** The acts of Viet Nam: whole, consistent, and cited by what the package applies. */
import { createActBook, notesOn, toDayNumber, type CountingRule } from '@thutuc/legal-time';
import { describe, expect, it } from 'vitest';
import { vietnamCalendar } from '../calendar/vietnam-calendar.js';
import { formsOn } from '../forms/forms.js';
import { oneStopProfiles } from '../rules/profiles.js';
import { vietnamActs } from './vietnam-acts.js';

const book = createActBook(vietnamActs);

describe('the acts of Viet Nam', () => {
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
    for (const day of ['2019-06-01', '2026-11-24'])
      expect(book.cited({ act: formsOn(day)?.act ?? '' }), day).toBeDefined();
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
