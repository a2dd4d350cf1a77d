/** An engine starts only where its calendars fit its rules and its units. */
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../calendar/index.js';
import { createMemoryStore } from '../memory-store/index.js';
import { permitProcedure, plainCalendar } from '../testing/dossiers/index.js';
import { builtInRules, createRuleBook } from '../time-limit/index.js';
import { createDirectory } from './directory.js';
import { createEngine, type EngineOptions } from './engine.js';

const vietnam = plainCalendar();
const dutch = createCalendar({
  ...vietnam.spec,
  ...{ id: 'nl', jurisdiction: 'NL', zone: 'Europe/Amsterdam' },
});
const name = { vi: 'Phòng', en: 'Office' };

function unitsWith(...units: { code: string; calendar?: string }[]) {
  const named = units.map((unit) => ({ ...unit, name }));
  return createDirectory({ schema: 'thutuc/directory@1', units: named, people: [] });
}

function open(options: Partial<EngineOptions>) {
  return () =>
    createEngine({
      store: createMemoryStore(),
      procedures: [permitProcedure()],
      rules: createRuleBook(builtInRules),
      calendars: [vietnam],
      directory: unitsWith(),
      clock: { now: () => 0 },
      salt: () => 'a salt of sixteen letters',
      ...options,
    });
}

const refused = (code: string): unknown => expect.objectContaining({ code });

describe('an engine', () => {
  it('refuses rules that count on none of its calendars', () => {
    expect(open({ calendars: [dutch] })).toThrow(refused('CALENDAR_MISMATCH'));
    expect(open({ calendars: [dutch], foreignCalendar: true })).not.toThrow();
    expect(open({ calendars: [dutch, vietnam] })).not.toThrow();
    expect(open({ calendars: [dutch], procedures: [] })).not.toThrow();
  });

  it('refuses units without a calendar where there are several', () => {
    const calendars = [vietnam, dutch] as const;
    const directory = unitsWith({ code: 'A', calendar: 'nl' }, { code: 'B' });
    expect(open({ calendars, directory })).toThrow(refused('UNIT_CALENDAR'));
    expect(open({ directory: unitsWith({ code: 'B' }) })).not.toThrow();
    // Two versions of one calendar are one.
    const later = createCalendar({ ...vietnam.spec, daysOff: [] });
    expect(
      open({ calendars: [vietnam, later], directory: unitsWith({ code: 'B' }) }),
    ).not.toThrow();
  });
});
