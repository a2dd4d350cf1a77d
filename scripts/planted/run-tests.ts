/** Runs files of tests in a copy of the workspace, and tells what failed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** What became of a run. */
export type Verdict =
  | { readonly result: 'passed' }
  /** The test that failed first. */
  | { readonly result: 'failed'; readonly test: string }
  /** Nothing failed for so long that the run was ended: an endless loop is noticed as well. */
  | { readonly result: 'endless' }
  /** No test failed and none passed: the source does not even load. */
  | { readonly result: 'broken'; readonly output: string };

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** Longest run of the tests of one fault: far beyond what any of them takes. */
const longestMs = 10 * 60_000;
/** How much of the output is shown of a run that came to nothing. */
const outputMax = 4000;

/** Runs vitest in the copy, until the first test fails. */
export async function runTests(copy: string, files: readonly string[]): Promise<Verdict> {
  const report = join(copy, '.cache/planted.json');
  rmSync(report, { force: true });
  const vitest = join(copy, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--bail=1', '--reporter=json', `--outputFile=${report}`, ...files];
  const child = spawn(process.execPath, args, { cwd: copy, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const over = new AbortController();
  const ended = once(child, 'close').then(() => 'ended' as const);
  const first = await Promise.race([ended, setTimeout(longestMs, 'endless', over)]);
  over.abort();
  if (first === 'endless') {
    child.kill('SIGKILL');
    await ended;
    return { result: 'endless' };
  }
  return verdictOf(readReport(report), output.slice(-outputMax));
}

function readReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}

function verdictOf(report: Report | undefined, output: string): Verdict {
  const files = report?.testResults ?? [];
  const failed = files.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed'),
  );
  if (failed[0] !== undefined) return { result: 'failed', test: failed[0].fullName };
  const broken = files.find(({ status }) => status === 'failed');
  if (broken !== undefined) return { result: 'broken', output: broken.message };
  if (report === undefined || report.numPassedTests === 0) return { result: 'broken', output };
  return { result: 'passed' };
}
