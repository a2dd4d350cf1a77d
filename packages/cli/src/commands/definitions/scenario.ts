/** How `thutuc scenario` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { outFile } from './shared-options.js';

/** The command `scenario`. */
export const scenarioDefinition = {
  name: 'scenario',
  summary: 'Draft a scenario of a procedure, to be filled in',
  usage: ['scenario init PROCEDURE [--start INSTANT] [-o FILE]'],
  positionals: [2, 2],
  options: {
    start: {
      value: 'INSTANT',
      text: 'The first instant, such as 2026-01-05T00:00:00+07:00; left to fill in without it',
    },
    out: {
      ...outFile,
      text: 'Write into this new file instead of printing',
    },
  },
  examples: ['scenario init examples/building-permit -o today.json --lang vi'],
} as const satisfies CommandDefinition;
