/** An engine starts only where its calendars fit its rules and its units. */
import { describe, expect, it } from 'vitest';
import { createCalendar, builtInRules, createRuleBook } from '@thutuc/legal-time';
import type { Procedure } from '../definition/procedure.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { permitProcedure, plainCalendar } from '@thutuc/testing';
import { createDirectory } from './directory.js';
import { createEngine } from './engine.js';
import type { EngineOptions } from './engine-options.js';

const vietnam = plainCalendar();
const dutch = createCalendar({
  ...vietnam.spec,
  ...{ id: 'nl', jurisdiction: 'NL', zone: 'Europe/Amsterdam' },
});
const name = { vi: 'Phòng', en: 'Office' };

function unitsWith(
  ...units: { code: string; calendar?: string; parent?: string; kind?: string }[]
) {
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

type Party = Procedure['parties'][string];

/** The permit, whose police is bound to its unit in another way. */
function permitWith(binding: Partial<Party>): Procedure {
  const permit = permitProcedure();
  const { unit: _, ...police } = permit.parties.police!;
  return { ...permit, parties: { ...permit.parties, police: { ...police, ...binding } } };
}

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

describe('the units that a party can be bound to', () => {
  const calendars = [vietnam, dutch] as const;
  const vn = vietnam.id;
  const office = { code: 'U-1', calendar: vn };
  const under: Partial<Party> = { chosenBy: { by: 'receipt', among: { under: 'TOP' } } };
  const ofKind: Partial<Party> = { chosenBy: { by: 'receipt', among: { kind: 'police' } } };
  const named: Partial<Party> = { chosenBy: { by: 'receipt', among: { units: ['A', 'B'] } } };

  it.each<
    [what: string, binding: Partial<Party>, units: Parameters<typeof unitsWith>, code?: string]
  >([
    ['its own', { unit: 'U-3' }, [{ code: 'U-3', calendar: vn }]],
    ['its own, of another country', { unit: 'U-3' }, [{ code: 'U-3', calendar: 'nl' }], 'MISMATCH'],
    // A unit that is not here, or keeps what is not here, is reported by `check`.
    ['its own, not here', { unit: 'U-3' }, [{ code: 'A', calendar: 'nl' }]],
    ['its own, of no calendar here', { unit: 'U-3' }, [{ code: 'U-3', calendar: 'none' }]],
    [
      'named, one fits',
      named,
      [
        { code: 'A', calendar: 'nl' },
        { code: 'B', calendar: vn },
      ],
    ],
    [
      'named, none fits',
      named,
      [
        { code: 'A', calendar: 'nl' },
        { code: 'B', calendar: 'none' },
      ],
      'MISMATCH',
    ],
    [
      'below another, deep',
      under,
      [
        { code: 'TOP', calendar: 'nl' },
        { code: 'MID', calendar: 'nl', parent: 'TOP' },
        { code: 'LOW', calendar: vn, parent: 'MID' },
      ],
    ],
    [
      'below another, none fits',
      under,
      [
        { code: 'TOP', calendar: vn },
        { code: 'MID', calendar: 'nl', parent: 'TOP' },
      ],
      'MISMATCH',
    ],
    ['of a kind', ofKind, [{ code: 'A', calendar: vn, kind: 'police' }]],
    ['of a kind, none fits', ofKind, [{ code: 'A', calendar: 'nl', kind: 'police' }], 'MISMATCH'],
    ['any', {}, [{ code: 'A', calendar: 'nl' }]],
    ['those of a rule', { unitRule: 'area' }, [{ code: 'A', calendar: 'nl' }]],
  ])('are looked at when an engine starts: %s', (_what, binding, units, code) => {
    const options = {
      ...{ calendars, procedures: [permitWith(binding)] as const },
      directory: unitsWith(office, ...units),
    };
    if (code === undefined) expect(open(options)).not.toThrow();
    else {
      expect(open(options)).toThrow(refused('CALENDAR_MISMATCH'));
      expect(open(options)).toThrow(/"police" of procedure.*unit "[\w-]+" keeps/);
      expect(open({ ...options, foreignCalendar: true })).not.toThrow();
    }
  });

  it('all of another country are refused, whatever binds the party', () => {
    const directory = unitsWith({ code: 'U-1', calendar: 'nl' }, { code: 'A', calendar: 'nl' });
    for (const binding of [{ unit: 'U-3' }, {}, { unitRule: 'area' }])
      expect(open({ calendars, procedures: [permitWith(binding)], directory })).toThrow(
        refused('CALENDAR_MISMATCH'),
      );
  });

  it('are asked for by check where the directory does not list them', async () => {
    const listed = unitsWith(office, { code: 'U-3', calendar: 'nl' });
    const { units: _, ...silent } = listed;
    const engine = open({ calendars, directory: silent })();
    const problems = [
      {
        path: expect.stringMatching(/parties\.police\.unit$/) as string,
        message: expect.stringMatching(/"nl".*; on purpose, foreignCalendar/) as string,
        code: 'CALENDAR_MISMATCH',
      },
    ];
    const message = expect.stringContaining('CALENDAR_MISMATCH: Its dates') as string;
    await expect(engine.check()).rejects.toMatchObject({ problems, message });
    const wanted = open({ calendars, directory: silent, foreignCalendar: true })();
    await expect(wanted.check()).resolves.toEqual([]);
  });

  it('that all keep a calendar which is not here are told by check', async () => {
    const directory = unitsWith(
      ...[office, { code: 'A', calendar: 'none' }, { code: 'B', calendar: 'other' }],
    );
    const engine = open({ calendars, procedures: [permitWith(named)], directory })();
    await expect(engine.check()).rejects.toMatchObject({
      problems: [
        { path: expect.stringMatching(/parties\.police$/) as string, code: 'UNIT_CALENDAR' },
      ],
    });
  });
});
