// Runs all tests and, beside them, all checks; the last line it prints is the one sum of both.
// With arguments (`npm test -- calendar`) it runs only the tests that vitest finds for them.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers';
import { checks } from './checks.mjs';
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

const report = join(root, '.cache/test/vitest.json');
const patterns = process.argv.slice(2);
const seed = testSeed();
const seedEnv = seed === undefined ? {} : { SEED: String(seed) };
console.log(`Random cases: ${seed === undefined ? 'by chance' : `SEED=${seed}`}`);

/** Legal time must not depend on the zone of the process: these folders run in each of them. */
const zones = ['Asia/Ho_Chi_Minh', 'Europe/Amsterdam', 'America/New_York', 'Pacific/Apia'];
const zonedFolders = [
  'packages/core/src/calendar/',
  'packages/core/src/time-limit/',
  'packages/core/src/testing/time/',
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
for (const failure of tests.failures) console.log(`\n✗ ${failure}`);
const count = (state) => tests[state] + checked.filter((check) => check.state === state).length;
const skipped = count('skipped') > 0 ? `, ${count('skipped')} skipped` : '';
console.log(`\n${count('passed')} passed, ${count('failed')} failed${skipped}`);
process.exitCode = count('failed') > 0 || count('passed') === 0 ? 1 : 0;

/** Runs every test in UTC, and those of legal time in the other zones too. */
async function runAllTests() {
  const sums = await runTests([], { TZ: 'UTC' });
  for (const zone of zones) {
    console.log(`\nLegal time in a process in ${zone}`);
    // The zone is what is new here, so properties run their quick count.
    const more = await runTests(zonedFolders, { TZ: zone, CI: 'false' });
    for (const key of ['passed', 'failed', 'skipped']) sums[key] += more[key];
    sums.failures.push(...more.failures.map((failure) => `${zone}: ${failure}`));
  }
  return sums;
}

/** Runs vitest in this terminal; a file that does not even load counts as one failure. */
async function runTests(args, env = {}) {
  rmSync(report, { force: true });
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const command = [process.execPath, vitest, 'run', ...reporters, ...args];
  const { code } = await run(command, 'inherit', { ...seedEnv, ...env });
  const sums = readSums();
  if (code !== 0 && sums.failed === 0) sums.failed = 1;
  return sums;
}

function readSums() {
  let result;
  try {
    result = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0, failures: ['vitest wrote no report'] };
  }
  const isFailed = ({ status }) => status === 'failed';
  const broken = result.testResults.filter(
    (file) => isFailed(file) && !file.assertionResults.some(isFailed),
  );
  const failures = result.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.filter(isFailed).map((test) => toFailure(name, test)),
  );
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + broken.length,
    skipped: result.numPendingTests + result.numTodoTests,
    failures: [...failures, ...broken.map(({ name, message }) => `${fromRoot(name)}: ${message}`)],
  };
}

/** A failed test with the head of its message, to be read where only the end of a log is kept. */
function toFailure(file, { fullName, failureMessages }) {
  const message = failureMessages.join('\n').slice(0, 3000).trimEnd();
  return `${fromRoot(file)} > ${fullName}\n${message}`;
}

function fromRoot(file) {
  return relative(root, file);
}

/** Runs the checks one after the other, so that the tests keep the other core. */
async function runChecks() {
  const results = [];
  for (const { name, needs, command } of checks()) {
    if (needs && results.find((result) => result.name === needs)?.state !== 'passed') {
      results.push({ name, state: 'skipped', seconds: `(needs: ${needs})`, output: '' });
      continue;
    }
    const start = performance.now();
    const { code, output } = await run(command(), 'pipe');
    const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
    results.push({ name, state: code === 0 ? 'passed' : 'failed', seconds, output });
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
