/** How `thutuc publish` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { outOption } from './shared-options.js';

/** The command `publish`. */
export const publishDefinition = {
  name: 'publish',
  summary: 'Make the public notice of a procedure (one HTML page), in its languages',
  usage: ['publish PROCEDURE [--process] [-o FILE]'],
  positionals: [1, 1],
  options: {
    process: {
      text: 'The internal process instead: chart, step table, control sheet',
    },
    out: outOption,
  },
  examples: ['publish examples/building-permit -o notice.html'],
} as const satisfies CommandDefinition;
