/** Which calendar a unit keeps, from event to event of a log. */
import { calendarHash } from '../content-hash/calendar-hash.js';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '@thutuc/legal-time';
import type { EventPayload } from '../engine/events.js';
import { amendedOfficeCalendar } from '../testing/dossiers/office.js';
import { plainCalendar } from '@thutuc/testing';
import { DossierCalendars } from './calendars.js';

const plain = plainCalendar();
const amended = amendedOfficeCalendar();
const own = createCalendar({ ...plain.spec, id: 'test/own' });
const all = [plain, amended, own];

/** What events say of calendars; nothing else of them is read. */
function after(...payloads: readonly object[]): DossierCalendars {
  const calendars = new DossierCalendars((hash) =>
    all.find((known) => calendarHash(known) === hash),
  );
  for (const payload of payloads) calendars.note(payload as EventPayload);
  return calendars;
}

const submitted = { type: 'submitted', calendars: { [plain.id]: calendarHash(plain) } };
const amendment = { type: 'calendarAmended', calendar: plain.id, to: calendarHash(amended) };
const migrated = {
  type: 'migrated',
  calendars: { [own.id]: calendarHash(own) },
  unitCalendars: { 'U-9': own.id },
};

describe('the calendar of a unit', () => {
  it.each([
    ['is that of all', [submitted], plain, plain],
    ['is the amended one, and was another first', [submitted, amendment], amended, plain],
    ['is its own where a migration brought it in', [submitted, amendment, migrated], own, own],
    ['stays after a migration that brings none', [submitted, { type: 'migrated' }], plain, plain],
  ])('%s', (_what, payloads, present, first) => {
    const calendars = after(...payloads);
    expect(calendars.of('U-9')).toBe(present);
    expect(calendars.firstOf('U-9')).toBe(first);
  });

  it('that a migration brought in is not that of others', () => {
    expect(after(submitted, migrated).of('U-1')).toBe(plain);
  });

  it('that nobody has kept is reported', () => {
    expect(() => after().of('U-1')).toThrow(expect.objectContaining({ code: 'LOG_CORRUPT' }));
  });
});
