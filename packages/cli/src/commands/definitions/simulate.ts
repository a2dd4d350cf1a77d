/** How `thutuc simulate`, `thutuc compare` and `thutuc staff` are called. */
import type { CommandDefinition, OptionDefinition } from '../../command-line/definition.js';
import { foreignCalendarOption, jsonOption, outFile } from './shared-options.js';

const runs = {
  replications: { value: 'N', whole: { min: 2, max: 1_000_000 }, shared: 'replications' },
  threads: { value: 'N', whole: { min: 1, max: 256 }, shared: 'threads' },
} as const satisfies Readonly<Record<string, OptionDefinition>>;

const precision = { value: 'P', shared: 'precision' } as const satisfies OptionDefinition;

const report = {
  html: { shared: 'html' },
  out: { ...outFile, needs: 'html', shared: 'htmlOut' },
  'foreign-calendar': foreignCalendarOption,
  json: jsonOption,
} as const satisfies Readonly<Record<string, OptionDefinition>>;

/** The command `simulate`. */
export const simulateDefinition = {
  name: 'simulate',
  summary: 'Simulate a scenario: on time, durations, load of each pool, with intervals',
  usage: [
    'simulate PROCEDURE SCENARIO [--replications N] [--precision P] [--threads N] ' +
      '[--html] [-o FILE] [--json]',
  ],
  positionals: [1, 2],
  options: {
    ...runs,
    precision,
    ...report,
  },
  examples: [
    'simulate examples/land-use-certificate examples/study-land-use-certificate/scenario.json',
  ],
} as const satisfies CommandDefinition;

/** The command `compare`. */
export const compareDefinition = {
  name: 'compare',
  summary: 'Compare two scenarios under the same random numbers',
  usage: [
    'compare PROCEDURE A B [--replications N] [--precision P] [--threads N] ' +
      '[--html] [-o FILE] [--json]',
  ],
  positionals: [3, 3],
  options: {
    ...runs,
    precision,
    ...report,
  },
  examples: ['compare examples/building-permit today.json half.json --html -o compared.html'],
} as const satisfies CommandDefinition;

/** The command `staff`. */
export const staffDefinition = {
  name: 'staff',
  summary: 'Search the cheapest staffing with which enough dossiers are on time',
  usage: [
    'staff PROCEDURE SCENARIO [--target SHARE] [--replications N] [--threads N] ' +
      '[--html] [-o FILE] [--json]',
  ],
  positionals: [1, 2],
  options: {
    target: {
      value: 'SHARE',
      text: 'The share on time to reach (0.95 by default)',
    },
    ...runs,
    ...report,
  },
  examples: ['staff examples/land-use-certificate scenario.json --target 0.95'],
} as const satisfies CommandDefinition;
