// What vitest tells under `npm test`: a line for each file, failures as they are to be read, and,
// in the file that THUTUC_REPORT names, the sums.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { root } from '../workspace.mjs';
import { failureText } from './failure.mjs';

/** How a skip is shown whose test lacks a program of the machine, and not a file. */
const lacking = /^lacks /;

/** What a test throws that finds out on its way that a program is lacking. */
const isLacking = ({ name }) => name === 'LackingProgram';

export default class Reporter {
  #sums = { passed: 0, failed: 0, skipped: 0, lacking: [], failures: [] };

  onUserConsoleLog({ content }) {
    process.stdout.write(content);
  }

  onTestModuleEnd(module) {
    const file = relative(root, module.moduleId);
    const before = this.#sums.failures.length;
    const tests = [...module.children.allTests()];
    for (const test of tests) this.#count(file, test);
    const broken = [module, ...module.children.allSuites()].flatMap((part) => part.errors());
    if (broken.length > 0)
      this.#fail({ file, name: '(what comes before the tests)', errors: broken });
    const ms = Math.round(module.diagnostic().duration);
    const failures = this.#sums.failures.slice(before);
    console.log(`${failures.length > 0 ? '✗' : '✓'} ${file} (${tests.length} tests, ${ms} ms)`);
    for (const failure of failures) console.log(`\n${failure}\n`);
  }

  onTestRunEnd(modules, unhandled) {
    if (unhandled.length > 0)
      this.#fail({ file: '', name: '(an error outside of all tests)', errors: unhandled });
    const { THUTUC_REPORT: report } = process.env;
    if (report === undefined) return;
    mkdirSync(dirname(report), { recursive: true });
    writeFileSync(report, JSON.stringify(this.#sums));
  }

  #count(file, test) {
    const { state, errors, note } = test.result();
    const name = test.fullName;
    if (state === 'passed') this.#sums.passed += 1;
    else if (state === 'failed') this.#fail({ file, name, errors });
    else {
      this.#sums.skipped += 1;
      if (lacking.test(note ?? '')) this.#sums.lacking.push(`${file} > ${name}: ${note}`);
    }
  }

  #fail(test) {
    if (test.errors.every(isLacking)) {
      this.#sums.skipped += 1;
      this.#sums.lacking.push(`${test.file} > ${test.name}: ${test.errors[0].message}`);
      return;
    }
    this.#sums.failed += 1;
    this.#sums.failures.push(failureText(test, fromRoot, process.env));
  }
}

/** A path of the workspace, from its root; `undefined` for what is installed or lies outside. */
function fromRoot(path) {
  const file = relative(root, path);
  return file.startsWith('..') || file.includes('node_modules') ? undefined : file;
}
