/** Bench `verify`: an example over nine years, a large procedure, and many parallel branches. */
import { readFileSync } from 'node:fs';
import {
  builtInRules,
  createRuleBook,
  parseCountingRule,
  parseProcedure,
  verifyProcedure,
  type Procedure,
} from '@thutuc/core';
import { arbitraryProcedure, procedureOf, type Block } from '@thutuc/core/testing';
import { vietnamCalendar } from '@thutuc/vn';
import fc from 'fast-check';
import type { Bench, Task } from '../bench.js';

const years = { from: 2019, to: 2027 };
const calendar = vietnamCalendar();
const read = (file: string): string =>
  readFileSync(new URL(`../../../../examples/${file}`, import.meta.url), 'utf8');
const ownRules = (JSON.parse(read('building-permit/rules.json')) as unknown[]).map(
  parseCountingRule,
);
const rules = createRuleBook([...builtInRules, ...ownRules]);

const bench: Bench = {
  title:
    'Verifying a procedure with all rules. `building-permit` and `birth-registration`: every ' +
    'start day of 2019–2027 with Vietnam’s calendar. `300-steps`: a random sound procedure, ' +
    'without the calendar. `17-branches`: seventeen parallel branches, without the calendar.',
  peers: {},
  figures: () =>
    Object.entries(tasks()).map(([name, ours]) => ({
      name,
      unit: 'ms',
      measure: 'milliseconds',
      clock: 'cpu',
      ours,
      others: {},
    })),
};
export default bench;

function tasks(): Record<string, Task> {
  const permit = parseProcedure(read('building-permit/procedure.json'));
  const birth = parseProcedure(read('birth-registration/procedure.json'));
  return {
    'building-permit': verifying(permit, true),
    'birth-registration': verifying(birth, true),
    '300-steps': verifying(largeProcedure(), false),
    '17-branches': verifying(wideProcedure(), false),
  };
}

/** Verifies a procedure, and refuses to measure one in which something is found. */
function verifying(procedure: Procedure, sweep: boolean): Task {
  return () => {
    const { findings } = verifyProcedure(procedure, sweep ? { calendar, rules, years } : {});
    const first = findings[0];
    if (first !== undefined) throw new Error(`${first.rule} at ${first.path}: ${first.message.en}`);
    return 1;
  };
}

/** The same random sound procedure each time, with about 300 steps. */
function largeProcedure(): Procedure {
  const [large] = fc.sample(arbitraryProcedure({ blocksMin: 36, blocksMax: 40 }), {
    seed: 300,
    numRuns: 1,
  });
  if (large === undefined) throw new Error('No procedure was made.');
  return large;
}

function wideProcedure(): Procedure {
  const work: Block = { kind: 'work', as: 'task', days: 1, refuses: false, escalates: false };
  const branches = Array.from({ length: 17 }, () => [work]);
  const fork: Block = {
    kind: 'fork',
    as: 'parallel',
    completion: 'all',
    interrupting: false,
    branches,
  };
  return parseProcedure(procedureOf([fork]));
}
