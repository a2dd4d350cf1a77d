/** `thutuc verify`: findings, time budgets, and a linter's exit codes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inWorkspace } from '../testing/in-workspace.js';
import { invoke } from '../testing/invoke.js';
import { openEnded } from '../testing/open-ended.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const permit = inWorkspace('examples/building-permit');
const years = ['--years', '2025'];

interface Permit {
  steps: {
    conclude: { limit?: { amount: number; unit: string } };
    examine: {
      branches: { opinions: { steps: { opinionsNeeded: { branches: [{ when: string }] } } } };
    };
  };
}

/** A folder with the building permit, altered. */
function alteredPermit(alter: (procedure: Permit) => void): string {
  const read = (name: string): string => readFileSync(join(permit, name), 'utf8');
  const procedure = JSON.parse(read('procedure.json')) as Permit;
  alter(procedure);
  return temporaryFolder({ 'procedure.json': procedure, 'rules.json': read('rules.json') });
}

const birth = openEnded('birth-registration');

describe('verify', () => {
  it('finds nothing in the examples', async () => {
    const { code, out } = await invoke('verify', permit, ...years);
    expect({ code, out }).toEqual({
      code: 0,
      out: `${permit}\n  no findings\n0 errors, 0 warnings\n`,
    });
  });

  it('looks at this year and the next two unless told', async () => {
    const birth = inWorkspace('examples/birth-registration-2026');
    const answer = JSON.parse((await invoke('verify', birth, '--json')).out) as [
      { timeChecked: boolean; stats: { years: unknown } },
    ];
    const year = new Date().getUTCFullYear();
    expect(answer[0].timeChecked).toBe(true);
    expect(answer[0].stats.years).toEqual({ from: year, to: year + 2 });
  });

  it('warns that the procedure is in force in none of the years, and checks no time', async () => {
    const { code, out } = await invoke('verify', permit, '--years', '2027-2028');
    expect(code).toBe(0);
    expect(out).toContain('None of the years 2027–2028 lies within the dates of force');
    expect(out).toContain('from 21 June 2018 to 30 June 2025');
    expect(out).toContain('time was not checked');
    expect(out).not.toContain('no findings');
    const json = await invoke('verify', permit, '--json');
    expect(JSON.parse(json.out)).toMatchObject([
      { timeChecked: false, findings: [{ rule: 'law-in-force', path: 'effective' }] },
    ]);
  });

  it('warns of law that has ended while dossiers are still received', async () => {
    const { code, out } = await invoke('verify', birth, '--years', '2026-2027');
    expect(code).toBe(0);
    expect(out).toContain(
      'was in force only until 30 June 2025; replaced by Decree 118/2025/NĐ-CP',
    );
    expect(out).toContain('law-in-force');
  });

  it('shows where the time goes', async () => {
    const { out } = await invoke('verify', permit, ...years, '--budget');
    expect(out).toContain('on the critical path');
    expect(out).toContain('conclude');
  });

  it('draws where the time goes, of one procedure', async () => {
    const file = join(temporaryFolder(), 'budget.svg');
    expect((await invoke('verify', permit, ...years, '--svg', '-o', file)).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('Building permit for an individual house');
    const dutch = inWorkspace('examples/dutch-permit');
    const { code, err } = await invoke('verify', permit, dutch, ...years, '--svg', '-o', file);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('--svg') as string });
  });

  it('fails with a dated counterexample where the parts do not fit the law', async () => {
    const folder = alteredPermit(({ steps }) => {
      steps.conclude.limit = { amount: 5, unit: 'workingDays' };
    });
    const { code, out } = await invoke('verify', folder, ...years);
    expect(code).toBe(1);
    expect(out).toMatch(/error .*fits-statutory-limit/);
    expect(out).toMatch(/2025-\d\d-\d\dT.* received/);
  });

  it('fails on warnings only where they are too many', async () => {
    const folder = alteredPermit(({ steps }) => {
      const [needed] = steps.examine.branches.opinions.steps.opinionsNeeded.branches;
      needed.when = 'inHeritageZone and not(inHeritageZone)';
    });
    const lenient = await invoke('verify', folder, ...years, '--max-warnings', '1');
    expect(lenient.out).toContain('0 errors, 1 warning\n');
    expect(lenient.code).toBe(0);
    const strict = await invoke('verify', folder, ...years, '--max-warnings', '0');
    expect(strict.code).toBe(1);
  });

  it('gives findings as JSON', async () => {
    const folder = alteredPermit(({ steps }) => {
      delete steps.conclude.limit;
    });
    const { out, code } = await invoke('verify', folder, ...years, '--json');
    const [report] = JSON.parse(out) as { findings: { severity: string; rule: string }[] }[];
    expect(report?.findings).toMatchObject([{ severity: 'error', rule: 'limit-set' }]);
    expect(code).toBe(1);
  });

  it('holds an internal procedure against the published one', async () => {
    const folder = alteredPermit(({ steps }) => {
      steps.conclude.limit = { amount: 1, unit: 'workingDays' };
    });
    const published = join(permit, 'procedure.json');
    const { out } = await invoke('verify', folder, ...years, '--published', published);
    expect(out).toContain('within-published');
  });

  it('continues with the other files where one cannot be read', async () => {
    const { code, out, err } = await invoke('verify', '/nowhere', permit, ...years);
    expect(code).toBe(1);
    expect(err).toMatch(/^error FILE_UNREADABLE: \/nowhere: /);
    expect(out).toContain('no findings');
  });

  it.each([[['--years', '25']], [['--years', '2027-2025']], [['--max-warnings', 'few']]])(
    'refuses %j',
    async (args) => {
      const { code, err } = await invoke('verify', permit, ...args);
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('USAGE') as string });
    },
  );
});
