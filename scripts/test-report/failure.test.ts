/** What a failure looks like: fixtures fail in a process of their own, under the same reporter. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const config = 'scripts/test-report/fixtures/vitest.config.ts';
const fixture = 'scripts/test-report/fixtures/failing.fixture.ts';

/** What the reporter has summed up, as `npm test` reads it. */
interface Sums {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly lacking: readonly string[];
  readonly failures: readonly string[];
}

/** Runs a command line of the shell on the fixtures, and reads what was summed up. */
function run(command: string): { output: string; sums: Sums } {
  const folder = mkdtempSync(join(tmpdir(), 'thutuc-report-'));
  try {
    const report = join(folder, 'report.json');
    const reporter = '--reporter=./scripts/test-report/reporter.mjs';
    const { PATH } = process.env;
    const { stdout } = spawnSync('sh', ['-c', `${command} --config ${config} ${reporter}`], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH, THUTUC_REPORT: report },
    });
    return { output: stdout, sums: JSON.parse(readFileSync(report, 'utf8')) as Sums };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a failure', () => {
  let output: string;
  let sums: Sums;
  beforeAll(() => {
    ({ output, sums } = run('SEED=5 TZ=Pacific/Apia npx vitest run'));
  });

  it('of a property says which, its seed and its smallest case, and how to run it alone', () => {
    expect(sums.failures[0]).toBe(`✗ ${fixture} > a property (of numbers) > that "fails" from 100 on
  property: seed 5, path 0:1:0:0:2:0:1, after 1 cases, shrunk 6 times
  case: [100]
  AssertionError: expected { number: 100, isSmall: false } to deeply equal { number: 100, isSmall: true }
  - Expected
  + Received
    {
  -   "isSmall": true,
  +   "isSmall": false,
      "number": 100,
    }
  at ${fixture}:9:51
  at ${fixture}:7:8
  alone: TZ=Pacific/Apia SEED=5 CASE=0:1:0:0:2:0:1 npx vitest run ${fixture} -t '^a property \\(of numbers\\) that "fails" from 100 on$'`);
  });

  it('of a property that waits is shown alike', () => {
    expect(sums.failures[1]).toContain('\n  case: [[0,0,0]]\n  TypeError: three digits');
  });

  it('of a plain test shows what differs', () => {
    expect(sums.failures[2]).toContain('  -   3,\n  +   2,\n');
    expect(sums.failures[2]).toContain('SEED=5 npx vitest run');
  });

  it('is shown where it happens, without a stack of the runner', () => {
    for (const failure of sums.failures) expect(output).toContain(failure);
    expect(output).not.toContain('node_modules');
    expect(output).not.toContain('node:internal');
  });

  it('comes again by the command that it tells', () => {
    const [alone] = /SEED=.*$/m.exec(sums.failures[1]!)!;
    const again = run(alone);
    expect(again.sums.failed).toBe(1);
    expect(again.sums.failures[0]).toContain('path 0:1:1:2:2, after 1 cases, shrunk 0 times');
    expect(again.sums.failures[0]).toContain('case: [[0,0,0]]');
  });

  it('is counted, and so is what was skipped, by name where a program is lacking', () => {
    const { passed, failed, skipped, lacking } = sums;
    expect({ passed, failed, skipped }).toEqual({ passed: 1, failed: 3, skipped: 3 });
    expect(lacking).toEqual([
      `${fixture} > lacks what no machine has: lacks the program perpetuum`,
      `${fixture} > finds out on its way that it lacks something: lacks the program mobile`,
    ]);
  });
});
