// Runs all tests and, beside them, all checks; the last line it prints is the one sum of both.
// With arguments (`npm test -- calendar`) it runs only the tests that vitest finds for them.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers';
import { checks, lackingCode } from './checks.mjs';
import { testSeed } from './seed.mjs';
import { root } from './workspace.mjs';

/** The whole run may take as long: single tests have no limit, since machines differ. */
const watchdogMs = 60 * 60_000;
const running = new Set();
const watchdog = setTimeout(() => {
  console.log('\nThe run took more than 60 minutes; what still ran was ended.');
  console.log('\n0 passed, 1 failed');
  for (const child of running) child.kill('SIGKILL');
  process.exit(1);
}, watchdogMs);
watchdog.unref();

const report = join(root, '.cache/test/report.json');
const isCi = process.env.CI === 'true';
const patterns = process.argv.slice(2);
const seed = testSeed();
const seedEnv = seed === undefined ? {} : { SEED: String(seed) };
console.log(`Random cases: ${seed === undefined ? 'by chance' : `SEED=${seed}`}`);

/** Legal time must not depend on the zone of the process: these folders run in each of them. */
const zones = isCi
  ? ['Asia/Ho_Chi_Minh', 'Europe/Amsterdam', 'America/New_York', 'Pacific/Apia']
  : ['Pacific/Apia'];
const zonedFolders = [
  'packages/legal-time/src/',
  'packages/vn/src/calendar/',
  'packages/vn/src/rules/',
];

const [tests, checked] =
  patterns.length > 0
    ? [await runTests(patterns), []]
    : await Promise.all([runAllTests(), runChecks()]);
for (const { name, state, seconds, output } of checked) {
  console.log(`${{ passed: '✓', failed: '✗', skipped: '-' }[state]} ${name} ${seconds}`);
  if (state === 'failed') console.log(output.trimEnd());
}
for (const failure of tests.failures) console.log(`\n${failure}`);
const lacking = [
  ...tests.lacking,
  ...checked.flatMap(({ name, lacks }) => (lacks === undefined ? [] : [`${name}: ${lacks}`])),
];
if (lacking.length > 0) {
  console.log(
    `\nSkipped for want of a program${isCi ? ', which CI=true takes for a failure' : ''}:`,
  );
  for (const test of lacking) console.log(`- ${test}`);
}
const count = (state) => tests[state] + checked.filter((check) => check.state === state).length;
const failed = count('failed') + (isCi ? lacking.length : 0);
const skippedCount = count('skipped') - (isCi ? lacking.length : 0);
const skipped = skippedCount > 0 ? `, ${skippedCount} skipped` : '';
const wanting = lacking.length > 0 && !isCi ? ` (${lacking.length} for want of a program)` : '';
console.log(`\n${count('passed')} passed, ${failed} failed${skipped}${wanting}`);
process.exitCode = failed > 0 || count('passed') === 0 ? 1 : 0;

/** Runs every test in UTC, and those of legal time in the other zones too. */
async function runAllTests() {
  const sums = await runTests([], { TZ: 'UTC' });
  for (const zone of zones) {
    console.log(`\nLegal time in a process in ${zone}`);
    // The zone is what is new here, so properties run their quick count.
    const more = await runTests(zonedFolders, { TZ: zone, CI: 'false' });
    for (const key of ['passed', 'failed', 'skipped']) sums[key] += more[key];
    for (const key of ['failures', 'lacking']) sums[key].push(...more[key]);
  }
  return sums;
}

/** Runs vitest in this terminal; where it fails by itself, that counts as one failure. */
async function runTests(args, env = {}) {
  rmSync(report, { force: true });
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const reporter = `--reporter=${join(root, 'scripts/test-report/reporter.mjs')}`;
  const command = [process.execPath, vitest, 'run', reporter, ...args];
  const { code } = await run(command, 'inherit', { ...seedEnv, ...env, THUTUC_REPORT: report });
  const sums = readSums();
  if (code !== 0 && sums.failed === 0 && sums.lacking.length === 0) sums.failed = 1;
  return sums;
}

function readSums() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    const failures = ['✗ vitest wrote no report'];
    return { passed: 0, failed: 1, skipped: 0, lacking: [], failures };
  }
}

/** Runs the checks one after the other, so that the tests keep the other core. */
async function runChecks() {
  const results = [];
  for (const { name, needs, command, env } of checks()) {
    if (needs && results.find((result) => result.name === needs)?.state !== 'passed') {
      results.push({ name, state: 'skipped', seconds: `(needs: ${needs})`, output: '' });
      continue;
    }
    const start = performance.now();
    const { code, output } = await run(command(), 'pipe', env);
    const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
    const state = { 0: 'passed', [lackingCode]: 'skipped' }[code] ?? 'failed';
    const lacks = code === lackingCode ? { lacks: output.trim() } : {};
    results.push({ name, state, seconds, output, ...lacks });
  }
  return results;
}

/** Runs a command to its end; with `pipe` its output is kept instead of shown. */
function run([file, ...args], stdio, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', stdio, stdio],
    });
    running.add(child);
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => {
      running.delete(child);
      resolve({ code, output });
    });
  });
}
