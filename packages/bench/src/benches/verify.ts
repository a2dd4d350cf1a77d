/** Bench `verify`: examples over nine years, large procedures, and many parallel branches. */
import { readFileSync } from 'node:fs';
import { builtInRules, createRuleBook } from '@thutuc/legal-time';
import { compileProcedure, parseProcedure, type Procedure } from '@thutuc/core/procedure';
import { verifyProcedure } from '@thutuc/verify';
import { parseCountingRule } from '@thutuc/legal-time/schema';
import { arbitraryProcedure, procedureOf, type Block, type ProcedureSizes } from '@thutuc/testing';
import { vietnamCalendar } from '@thutuc/vn';
import fc from 'fast-check';
import type { Bench, Task } from '../bench.js';

const years = { from: 2019, to: 2025 };
/** While the counting rule of both examples was in force, so that nothing is found in them. */
const effective = { from: '2019-01-01', to: '2025-06-30' };
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
    'start day from 2019 to June 2025, when its counting rule ended, with Vietnam’s calendar. ' +
    '`300-steps`: a random sound procedure, without the calendar. `17-branches`: seventeen ' +
    'parallel branches, without the calendar. ' +
    '`500-steps-compile`: a random sound procedure of 525 steps, compiled to its machines with ' +
    'all rows of their tables and the content hash. The targets are upper bounds.',
  peers: {},
  figures: () =>
    Object.entries(tasks()).map(([name, [target, ours]]) => ({
      name,
      unit: 'ms',
      measure: 'milliseconds',
      clock: 'cpu',
      ours,
      others: {},
      target,
    })),
};
export default bench;

/** What is measured, each with the milliseconds that it may take. */
function tasks(): Record<string, [target: number, Task]> {
  const permit = example('building-permit');
  const birth = example('birth-registration');
  return {
    'building-permit': [1000, verifying(permit, true)],
    'birth-registration': [1000, verifying(birth, true)],
    '300-steps': [500, verifying(randomProcedure(300, { blocksMin: 36, blocksMax: 40 }), false)],
    '17-branches': [10, verifying(wideProcedure(), false)],
    '500-steps-compile': [100, compiling(randomProcedure(500, { blocksMin: 54, blocksMax: 58 }))],
  };
}

function example(name: string): Procedure {
  const given = JSON.parse(read(`${name}/procedure.json`)) as object;
  return parseProcedure({ ...given, effective });
}

/** Verifies a procedure, and refuses to measure one in which something is found. */
function verifying(procedure: Procedure, sweep: boolean): Task {
  return () => {
    const { findings } = verifyProcedure(procedure, sweep ? { calendar, rules, years } : {});
    const first = findings[0];
    if (first !== undefined) throw new Error(`${first.rule} at ${first.path}: ${first.message}`);
    return 1;
  };
}

/** Compiles a procedure anew, with its hash and the rows of all states of all machines. */
function compiling(procedure: Procedure): Task {
  return () => {
    const compiled = compileProcedure(procedure);
    let ways = 0;
    for (const id of compiled.graphIds) {
      const graph = compiled.graph(id);
      for (const state of graph.states) ways += graph.outcomes(state).length;
    }
    if (ways === 0 || compiled.hash.length === 0) throw new Error('Nothing was compiled.');
    return 1;
  };
}

/** A random sound procedure, the same each time. */
function randomProcedure(seed: number, sizes: ProcedureSizes): Procedure {
  const [procedure] = fc.sample(arbitraryProcedure(sizes), { seed, numRuns: 1 });
  if (procedure === undefined) throw new Error('No procedure was made.');
  return procedure;
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
