/** `thutuc law`: what holds, what changes, the procedures touched, and what is refused. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inWorkspace } from '../testing/in-workspace.js';
import { invoke } from '../testing/invoke.js';
import { openEnded } from '../testing/open-ended.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const birth = openEnded('birth-registration');
const permit = inWorkspace('examples/building-permit');

describe('the law on a day', () => {
  it('names acts with what changed them, the rules of the one-stop shop, forms and days off', async () => {
    const { code, out } = await invoke('law', '--on', '2026-11-24');
    expect(code).toBe(0);
    expect(out).toContain('Law of Viet Nam on 24 November 2026');
    expect(out).toMatch(
      /Decree 118\/2025\/NĐ-CP +1 July 2025 +Decree 367\/2025\/NĐ-CP, Decree 309/,
    );
    expect(out).toMatch(/Passed on the same day, unless received +15:00 /);
    expect(out).toMatch(/New appointments, at most +not known/);
    expect(out).toContain('Forms: 7, by Circular 03/2025/TT-VPCP.');
    expect(out).toContain('Days off: known by notice to 31 December 2027.');
    expect(out).not.toContain('61/2018');
  });

  it('says of each procedure what it rests on that is not in force', async () => {
    const { out } = await invoke('law', '--on', '2026-11-24', birth, permit);
    expect(out).toContain(
      'Decree 61/2018/NĐ-CP was in force only until 30 June 2025; replaced by Decree 118/2025/NĐ-CP.',
    );
    expect(out).toContain('Building permit for an individual house (1.0.0): receives no dossiers');
    const before = await invoke('law', '--on', '2025-01-20', permit);
    expect(before.out).toContain('(1.0.0): rests on law in force');
  });

  it('is that of today where no day is given', async () => {
    const { code, out } = await invoke('law', '--json');
    const { date } = JSON.parse(out) as { date: string };
    expect({ code, isDay: /^\d{4}-\d\d-\d\d$/.test(date) }).toEqual({ code: 0, isDay: true });
  });

  it('says so where no rules and no forms are on record', async () => {
    const { out } = await invoke('law', '--on', '2017-01-01');
    expect(out).toContain('no rules on record');
    expect(out).toContain('it is not known which ones are in use');
  });

  it('is given as JSON', async () => {
    const { out } = await invoke('law', '--on', '2026-11-24', birth, '--json');
    expect(JSON.parse(out)).toMatchObject({
      date: '2026-11-24',
      profile: { id: 'vn/one-stop-309-2026' },
      daysOffKnownTo: '2027-12-31',
      procedures: [
        {
          version: '1.0.1',
          inEffect: true,
          notes: [{ code: 'RULE_NOT_IN_FORCE' }, { code: 'ACT_NOT_IN_FORCE' }],
        },
      ],
    });
  });
});

describe('changes of the law', () => {
  it.each([
    [['law', '--changes', '2026-08-01', '2026-11-30', birth, permit]],
    [['law', birth, permit, '--changes', '2026-08-01', '2026-11-30']],
  ])('are listed by day with the procedures touched: %j', async (args) => {
    const { code, out } = await invoke(...args);
    expect(code).toBe(0);
    expect(out).toMatch(/\n5 August 2026\n {2}Decree 309\/2026\/NĐ-CP is issued\.\n/);
    const said = out.replaceAll(/\s+/g, ' ');
    expect(said).toContain(
      'Decree 301/2026/NĐ-CP comes into force; it amends Decree 63/2024/NĐ-CP. → touches ' +
        'Interlinked birth registration',
    );
    // It receives dossiers to 30 June 2025 only.
    expect(out).not.toContain('Building permit');
  });

  it.each([
    ['vi', 'Nghị định 309/2026/NĐ-CP có hiệu lực, sửa đổi Nghị định 118/2025/NĐ-CP.'],
    ['vi', 'Công văn 10065/VPCP-KGVX: ngày nghỉ và ngày làm bù T6 01/01/2027'],
    ['nl', 'Decreet 309/2026/NĐ-CP treedt in werking en wijzigt Decreet 118/2025/NĐ-CP.'],
  ])('speak %s: %s', async (lang, text) => {
    const { out } = await invoke('law', '--changes', '2026-08-01', '2026-11-30', '--lang', lang);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(text);
  });

  it('say so where nothing changes', async () => {
    const { out } = await invoke('law', '--changes', '2026-11-01', '2026-11-02');
    expect(out).toContain('Nothing on record changes.');
  });

  it('are given as JSON', async () => {
    const args = ['law', '--changes', '2026-09-01', '2026-09-01', birth, '--json'];
    const { out } = await invoke(...args);
    expect(JSON.parse(out)).toMatchObject([
      { kind: 'actBegins', act: { id: 'vn/301-2026-nd-cp' }, touches: [{ version: '1.0.1' }] },
    ]);
  });
});

describe('what is refused', () => {
  it.each([
    [['--on', '2026-02-30'], 1, 'DATE_INVALID'],
    [['--changes', '2026-02-30', '2026-03-01'], 1, 'DATE_INVALID'],
    [['--changes', '2026-08-05', '2026-08-04'], 1, 'PERIOD_INVALID'],
    [['--changes', '2026-08-05'], 2, 'USAGE'],
    [['--on', '2026-08-05', '--changes', '2026-08-05'], 2, 'USAGE'],
  ])('%j', async (args, code, said) => {
    const answer = await invoke('law', ...args);
    expect(answer).toEqual({ code, out: '', err: expect.stringContaining(said) as string });
  });

  it('a procedure that cites an act which nobody declared', async () => {
    const text = readFileSync(`${permit}/procedure.json`, 'utf8');
    const folder = temporaryFolder({
      'procedure.json': text.replaceAll('Decree 61/2018/NĐ-CP', 'Decree 61/2081/NĐ-CP'),
    });
    const { code, out, err } = await invoke('law', '--on', '2025-01-20', folder);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('ACT_UNKNOWN');
    expect(err).toContain('"Decree 61/2081/NĐ-CP"');
    const verified = await invoke('verify', folder, '--years', '2025');
    expect({ code: verified.code, out: verified.out }).toEqual({
      code: 1,
      out: expect.stringMatching(/error .*known-acts/) as string,
    });
  });
});
