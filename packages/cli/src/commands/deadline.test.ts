/** `thutuc deadline`: one due date, its derivation, and files of cases. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { invoke, workspace } from '../testing/invoke.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const tet = [
  ...['deadline', '--rules', 'vn/decree-61-2018'],
  ...['--from', '2025-01-20', '--limit', '10 working days'],
];

describe('one deadline', () => {
  it('is printed with rule and calendar', async () => {
    // Monday 20 January 2025; Tết is off from Monday 27 to Friday 31.
    const { out, code } = await invoke(...tet);
    expect(code).toBe(0);
    expect(out).toContain('Due Mon 10 Feb 2025');
    expect(out).toContain('vn/decree-61-2018');
  });

  it('is explained as sentence, table and month grid', async () => {
    const { out } = await invoke(...tet, '--explain', '--lang', 'vi');
    for (const part of ['Hạn T2 10/02/2025', 'Tết', '6150/TB-BLĐTBXH', 'Tháng 1 năm 2025'])
      expect(out).toContain(part);
  });

  it('comes as JSON, with the derivation where it is asked for', async () => {
    const plain = JSON.parse((await invoke(...tet, '--json')).out) as Record<string, unknown>;
    expect(plain).toEqual({
      due: '2025-02-10',
      lastInstant: '2025-02-10T23:59:59.999+07:00',
      provisional: false,
      breaches: [],
      notes: [],
      rule: 'vn/decree-61-2018',
      limit: { amount: 10, unit: 'workingDays' },
      from: '2025-01-20',
      calendar: 'vn',
    });
    const explained = JSON.parse((await invoke(...tet, '--json', '--explain')).out) as {
      explanation: { days: { mark: string }[]; sentence: string };
    };
    const counted = explained.explanation.days.filter(({ mark }) => mark === 'counted');
    expect(counted).toHaveLength(10);
    expect(explained.explanation.sentence).toContain('10 working days');
  });

  it('is drawn', async () => {
    const file = join(temporaryFolder(), 'tet.svg');
    expect((await invoke(...tet, '--svg', '-o', file)).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('<svg');
  });

  it('is marked provisional beyond the last notice', async () => {
    const { out } = await invoke(
      ...['deadline', '--rules', 'vn/civil-code-2015', '--from', '2030-03-04', '--limit', '5 days'],
    );
    expect(out).toContain('Provisional');
  });

  const european = [
    ...['deadline', '--rules', 'eu/1182-71', '--from', '2025-03-03', '--limit', '5 days'],
  ];

  it('of another country is not counted on the days off of Vietnam', async () => {
    const { out, err, code } = await invoke(...european);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('CALENDAR_MISMATCH');
    const dutch = join(workspace, 'examples/dutch-permit/calendar.json');
    expect((await invoke(...european, '--calendar', dutch)).out).toContain('Due Mon 10 Mar 2025');
  });

  it('of another country is noted where it counts on them on purpose', async () => {
    const { out, code } = await invoke(...european, '--foreign-calendar');
    expect(code).toBe(0);
    expect(out).toContain('Due Mon 10 Mar 2025');
    expect(out).toContain('Note: Rule "eu/1182-71" (EU) counts on calendar');
    const json = await invoke(...european, '--foreign-calendar', '--json');
    expect(JSON.parse(json.out)).toMatchObject({ notes: [{ code: 'CALENDAR_MISMATCH' }] });
  });

  it('on a calendar in a zone of elsewhere is noted in each form', async () => {
    const dutch = readFileSync(join(workspace, 'examples/dutch-permit/calendar.json'), 'utf8');
    const parisian = { ...(JSON.parse(dutch) as object), jurisdiction: 'VN', zone: 'Europe/Paris' };
    const one = { id: 'A', rules: 'vn/civil-code-2015', start: '2025-03-03', limit: '5 days' };
    const folder = temporaryFolder({ 'paris.json': parisian, 'cases.json': { cases: [one] } });
    const on = ['--calendar', join(folder, 'paris.json'), '--foreign-calendar'];
    const asked = ['--rules', one.rules, '--from', one.start, '--limit', one.limit];
    const text = await invoke('deadline', ...asked, ...on);
    expect(text.out.replaceAll(/\s+/g, ' ')).toContain('is in the zone Europe/Paris');
    const json = await invoke('deadline', ...asked, ...on, '--json');
    expect(JSON.parse(json.out)).toMatchObject({ notes: [{ code: 'CALENDAR_MISMATCH' }] });
    const cases = await invoke('deadline', '--cases', join(folder, 'cases.json'), ...on, '--json');
    expect(JSON.parse(cases.out)).toMatchObject([{ notes: [{ code: 'CALENDAR_MISMATCH' }] }]);
  });

  it('by a rule out of force says so, as text and as JSON', async () => {
    const late = ['deadline', '--rules', 'vn/decree-61-2018', '--from', '2025-07-07'];
    const { out } = await invoke(...late, '--limit', '3 working days');
    expect(out).toContain('"vn/decree-61-2018" was in force only until 30 June 2025');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('replaced by Decree 118/2025/NĐ-CP');
    const vi = await invoke(...late, '--limit', '3 ngày làm việc', '--lang', 'vi');
    expect(vi.out).toContain('chỉ có hiệu lực đến hết ngày 30/06/2025');
    const json = await invoke(...late, '--limit', '3 working days', '--json');
    expect(JSON.parse(json.out)).toMatchObject({
      notes: [{ code: 'RULE_NOT_IN_FORCE' }, { code: 'ACT_NOT_IN_FORCE' }],
    });
  });

  it('counts by a rule and a calendar of the user', async () => {
    const dutch = join(workspace, 'examples/dutch-permit/calendar.json');
    const rules = join(workspace, 'examples/building-permit/rules.json');
    const { out } = await invoke(
      ...['deadline', '--rules', 'building-permit/calendar-days', '--rules-file', rules],
      ...['--from', '2025-03-03', '--limit', '12 days', '--calendar', dutch, '--foreign-calendar'],
    );
    // Saturday 15 March: this rule moves nothing.
    expect(out).toContain('Due Sat 15 Mar 2025');
  });
});

describe('a file of cases', () => {
  const cases = {
    cases: [
      { id: 'A', rules: 'vn/civil-code-2015', start: '2024-04-22', limit: '5 working days' },
      { id: 'B', rules: 'vn/nothing', start: '2024-04-22', limit: '5 days' },
      { id: 'C', rules: 'vn/civil-code-2015', start: '2023-01-31', limit: '1 month' },
    ],
  };

  it('gives a due date or an error for each, and exit code 0', async () => {
    const file = join(temporaryFolder({ 'cases.json': cases }), 'cases.json');
    const { out, code } = await invoke('deadline', '--cases', file, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([
      { id: 'A', due: '2024-05-02', provisional: false, breaches: [], notes: [] },
      {
        id: 'B',
        error: { code: 'RULE_UNKNOWN', message: expect.stringContaining('vn/nothing') as string },
      },
      { id: 'C', due: '2023-02-28', provisional: false, breaches: [], notes: [] },
    ]);
  });

  it('comes as a table for people', async () => {
    const file = join(temporaryFolder({ 'cases.json': cases }), 'cases.json');
    const { out } = await invoke('deadline', '--cases', file);
    expect(
      out
        .split('\n')
        .slice(2)
        .map((line) => line.slice(0, 16).trim()),
    ).toContain('A     2024-05-02');
  });

  it('carries breaches, notes and provisionality with each answer', async () => {
    const woo = { rules: 'nl/woo', start: '2025-03-03', limit: '4 weeks', daysOff: [] };
    const extended = { type: 'extended', on: '2025-04-01', by: { amount: 2, unit: 'weeks' } };
    const file = join(
      temporaryFolder({
        'cases.json': {
          cases: [
            { id: 'late', ...woo, events: [extended] },
            { id: 'ended', rules: 'vn/decree-61-2018', start: '2025-07-07', limit: '3 days' },
            { id: 'far', rules: 'vn/civil-code-2015', start: '2030-03-04', limit: '5 days' },
            { id: 'foreign', rules: 'de/bgb', start: '2025-01-20', limit: '1 week' },
          ],
        },
      }),
      'cases.json',
    );
    const json = await invoke('deadline', '--cases', file, '--json');
    expect(JSON.parse(json.out)).toMatchObject([
      { id: 'late', breaches: [{ code: 'EXTENSION_LATE', effective: false }], notes: [] },
      { id: 'ended', breaches: [], notes: [{ code: 'RULE_NOT_IN_FORCE' }, {}] },
      { id: 'far', provisional: true },
      { id: 'foreign', error: { code: 'CALENDAR_MISMATCH' } },
    ]);
    const { out } = await invoke('deadline', '--cases', file);
    for (const part of [
      'EXTENSION_LATE',
      'in force only until',
      'Provisional',
      'CALENDAR_MISMATCH',
    ])
      expect(out).toContain(part);
  });

  const worked = join(workspace, '..', 'shared', 'law', 'deadline-cases.json');
  it.runIf(existsSync(worked))('answers every worked case as expected', async () => {
    const { out } = await invoke('deadline', '--cases', worked, '--json');
    const answers = JSON.parse(out) as { id: string; due?: string }[];
    const { cases: expected } = JSON.parse(readFileSync(worked, 'utf8')) as {
      cases: { id: string; expected: { due: string } }[];
    };
    const dueOf = new Map(answers.map(({ id, due }) => [id, due]));
    expect(expected.map(({ id }) => [id, dueOf.get(id)])).toEqual(
      expected.map(({ id, expected: { due } }) => [id, due]),
    );
  });
});
