/** `thutuc run`: what it prints, keeps, refuses, and does when it is run again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../terminal/columns.js';
import { inWorkspace } from '../testing/in-workspace.js';
import { invoke } from '../testing/invoke.js';
import { jsonLines } from '../testing/json-lines.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const permit = inWorkspace('examples/building-permit');
const sample = (name: string): string => join(permit, 'dossiers', `${name}.jsonl`);

interface Report {
  readonly dossiers: readonly {
    readonly dossier: string;
    readonly code: string;
    readonly outcome?: string;
    readonly appointment: { due: string };
    readonly timeline: readonly {
      readonly actorName: string;
      readonly event: { readonly type: string };
      readonly changes: readonly { readonly kind: string; readonly due?: Due }[];
    }[];
    readonly open: readonly { readonly step: { readonly path: string }; readonly due: Due }[];
    readonly ledger: {
      readonly workingMinutes: number;
      readonly elapsedMinutes: number;
      readonly parts: readonly { workingMinutes: number; elapsedMinutes: number }[];
    };
    readonly verdict: { readonly timing: string; readonly due: string; readonly days: number };
    readonly national?: { status: { code: number }; points: number; clocksAgree: boolean };
  }[];
  readonly refusals: readonly { line: number; code: string; expected: boolean }[];
}

interface Due {
  readonly due: string;
  readonly agrees: boolean;
  readonly why: { readonly vi: string; readonly en: string };
}

async function report(...args: readonly string[]): Promise<Report['dossiers'][0]> {
  const { out, code, err } = await invoke('run', ...args, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const [first] = (JSON.parse(out) as Report).dossiers;
  if (first === undefined) throw new Error('no dossier in the report');
  return first;
}

const submit = (dossier: string, at: string) => ({
  at,
  actor: 'an',
  dossier,
  command: {
    type: 'submit',
    procedure: 'building-permit',
    data: {
      applicantName: 'An',
      parcel: '1',
      floorArea: 100,
      inHeritageZone: false,
      nearPowerLine: false,
    },
  },
});
const accept = (dossier: string, at: string) => ({
  at,
  actor: 'clerk.lan',
  dossier,
  command: { type: 'accept' },
});

describe('the report', () => {
  it('tells names, due dates with their reasons, the clock, the ledger and the verdict', async () => {
    const { out, code } = await invoke('run', permit, '--commands', sample('supplement'));
    expect(code).toBe(0);
    for (const part of [
      'Building permit for an individual house',
      'Vũ Phương Thảo',
      'came at 15:40, too late for that day, so it counts for Wed 23 Apr',
      'The legal clock is suspended, for the supplement',
      'Notice 6150/TB-BLĐTBXH',
      '✓ early (5 days), due Tue 13 May 2025',
      '10 Result returned',
    ])
      expect(out).toContain(part);
  });

  it('comes in Vietnamese', async () => {
    const { out } = await invoke('run', permit, '--commands', sample('tet'), '--lang', 'vi');
    for (const part of ['Cấp giấy phép xây dựng', 'trước hạn', 'Tết', 'Đã trả kết quả'])
      expect(out).toContain(part);
  });

  it('has no colours outside of a terminal, and no line wider than its columns', async () => {
    const { out } = await invoke('run', permit, '--commands', sample('tet'));
    expect(out).not.toContain('\u001B');
    expect(Math.max(...out.split('\n').map(displayWidth))).toBeLessThanOrEqual(110);
  });

  it('as JSON holds parts that sum to the whole, and dates that derive anew', async () => {
    const { ledger, timeline, verdict, national } = await report(
      permit,
      '--commands',
      sample('tet'),
    );
    const sum = (key: 'workingMinutes' | 'elapsedMinutes'): number =>
      ledger.parts.reduce((total, part) => total + part[key], 0);
    expect(sum('workingMinutes')).toBeCloseTo(ledger.workingMinutes, 6);
    expect(sum('elapsedMinutes')).toBeCloseTo(ledger.elapsedMinutes, 6);
    const dues = timeline.flatMap(({ changes }) => changes.flatMap(({ due }) => due ?? []));
    expect(dues.every(({ agrees }) => agrees)).toBe(true);
    // Due on Monday 10 February 2025, settled on Friday the 7th.
    expect(verdict).toMatchObject({ timing: 'early', due: '2025-02-10', days: -3 });
    expect(national).toMatchObject({ status: { code: 10 }, points: 2, clocksAgree: true });
  });

  it('keeps the appointment that an apology gave', async () => {
    const { appointment, verdict } = await report(permit, '--commands', sample('apology'));
    expect(appointment.due).toBe('2025-03-31');
    expect(verdict).toMatchObject({ timing: 'late', due: '2025-03-25' });
  });

  it('says nothing of Vietnam about a Dutch permit', async () => {
    const { national, code } = await report(
      inWorkspace('examples/dutch-permit'),
      '--commands',
      inWorkspace('examples/dutch-permit/dossiers/extension.jsonl'),
    );
    expect(national).toBeUndefined();
    expect(code).toMatch(/^GM0999-/);
  });
});

describe('text of others', () => {
  it('cannot steer the terminal that the report is printed on', async () => {
    const accepting = accept('house', '2025-03-03T08:10+07:00');
    const command = { ...accepting.command, note: 'sạch\u001B[2J\u001B]0;x\u0007\nsẽ' };
    const lines = [submit('house', '2025-03-03T08:00+07:00'), { ...accepting, command }];
    const folder = temporaryFolder({ 'house.jsonl': jsonLines(lines) });
    const { out } = await invoke('run', permit, '--commands', join(folder, 'house.jsonl'));
    expect(out).toContain('“sạch\uFFFD[2J\uFFFD]0;x\uFFFD sẽ”');
    expect(out).not.toMatch(/[^\P{Cc}\n]/u);
  });
});

describe('virtual time', () => {
  const opening = jsonLines([
    submit('house', '2025-03-03T08:00+07:00'),
    accept('house', '2025-03-03T08:10+07:00'),
  ]);

  it('stands still after the last line', async () => {
    const folder = temporaryFolder({ 'house.jsonl': opening });
    const { open, timeline } = await report(permit, '--commands', join(folder, 'house.jsonl'));
    expect(timeline).toHaveLength(2);
    expect(open[0]).toMatchObject({
      step: { path: 'examine/site/transfer' },
      due: { due: '2025-03-03' },
    });
  });

  it('continues to --until, and timers fire at their own instants', async () => {
    const folder = temporaryFolder({ 'house.jsonl': opening });
    const until = '2025-03-31T00:00+07:00';
    const { timeline, verdict } = await report(
      ...[permit, '--commands', join(folder, 'house.jsonl'), '--until', until],
    );
    expect(timeline.slice(2).map(({ event }) => event.type)).toContain('timerFired');
    expect(verdict.timing).toBe('overdue');
  });
});

describe('lines that are refused', () => {
  const at = '2025-03-03T08:20+07:00';
  const early = { at, actor: 'clerk.lan', dossier: 'house', command: { type: 'returnResult' } };
  const begin = [
    submit('house', '2025-03-03T08:00+07:00'),
    accept('house', '2025-03-03T08:10+07:00'),
  ];

  it('end the run with their code, and what was committed stays', async () => {
    const later = { ...early, command: { type: 'withdraw' }, actor: 'an' };
    const folder = temporaryFolder({ 'house.jsonl': jsonLines([...begin, early, later]) });
    const store = `sqlite:${join(folder, 'store.db')}`;
    const args = [permit, '--commands', join(folder, 'house.jsonl'), '--store', store];
    const { code, err, out } = await invoke('run', ...args);
    expect(code).toBe(1);
    expect(err).toMatch(/^error OUT_OF_ORDER: .*returnResult/);
    expect(out).toContain('OUT_OF_ORDER');
    const shown = await invoke('show', 'house', '--store', store, '--json');
    expect((JSON.parse(shown.out) as { timeline: unknown[] }).timeline).toHaveLength(2);
    const shownAsOf = (instant: string) =>
      invoke('show', 'house', '--store', store, '--json', '--as-of', instant);
    const before = await shownAsOf('2025-03-03T08:05+07:00');
    expect(JSON.parse(before.out)).toMatchObject({ lifecycle: 'submitted', timeline: [{}] });
    const never = await shownAsOf('2025-03-01T08:05+07:00');
    expect(never.err).toMatch(/^error DOSSIER_UNKNOWN/);
  });

  it('are fine where the file expects them', async () => {
    const lines = jsonLines([...begin, { ...early, expect: 'OUT_OF_ORDER' }]);
    const folder = temporaryFolder({ 'house.jsonl': lines });
    const { code, out } = await invoke('run', permit, '--commands', join(folder, 'house.jsonl'));
    expect(code).toBe(0);
    expect(out).toContain('OUT_OF_ORDER (as expected)');
  });

  it.each([
    ['OUT_OF_ORDER', accept('house', at), /refused with OUT_OF_ORDER/],
    ['STEP_UNKNOWN', early, /Line 3 expects to be refused with STEP_UNKNOWN, but was refused/],
  ])('fail the run where another answer was expected: %s', async (expected, line, message) => {
    const lines =
      expected === 'OUT_OF_ORDER'
        ? [begin[0] ?? {}, { ...line, expect: expected }]
        : [...begin, { ...line, expect: expected }];
    const folder = temporaryFolder({ 'house.jsonl': jsonLines(lines) });
    const result = await invoke('run', permit, '--commands', join(folder, 'house.jsonl'));
    expect(result.code).toBe(1);
    expect(result.err).toMatch(/^error EXPECTED_REFUSAL: /);
    expect(result.err).toMatch(message);
  });
});

describe('running a file again on the same store', () => {
  it('adds nothing and prints the same', async () => {
    const folder = temporaryFolder();
    const store = `sqlite:${join(folder, 'store.db')}`;
    const args = ['run', permit, '--commands', sample('tet'), '--store', store];
    const first = await invoke(...args);
    const size = readFileSync(join(folder, 'store.db')).length;
    const second = await invoke(...args);
    expect(second).toEqual(first);
    expect(readFileSync(join(folder, 'store.db'))).toHaveLength(size);
  });

  it('does not try lines again that were refused in their moment', async () => {
    const begin = [
      submit('house', '2025-03-03T08:00+07:00'),
      accept('house', '2025-03-03T08:10+07:00'),
      {
        at: '2025-03-03T08:20+07:00',
        actor: 'clerk.lan',
        dossier: 'house',
        command: { type: 'accept' },
        expect: 'OUT_OF_ORDER',
      },
    ];
    const folder = temporaryFolder({ 'house.jsonl': jsonLines(begin) });
    const args = ['run', permit, '--commands', join(folder, 'house.jsonl')];
    const store = ['--store', `sqlite:${join(folder, 'store.db')}`];
    expect((await invoke(...args, ...store)).code).toBe(0);
    expect((await invoke(...args, ...store)).code).toBe(0);
  });
});
