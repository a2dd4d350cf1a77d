/** How `thutuc run` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { foreignCalendarOption, jsonOption, storeOption } from './shared-options.js';

/** The command `run`. */
export const runDefinition = {
  name: 'run',
  summary: 'Play a file of commands on a procedure and print the dossiers it makes',
  usage: ['run PROCEDURE --commands FILE [--store PLACE] [--until INSTANT] [--json]'],
  positionals: [1, 1],
  options: {
    commands: {
      value: 'FILE',
      text: 'JSON lines, one command each: {"at", "actor", "command"}',
    },
    store: storeOption,
    until: {
      value: 'INSTANT',
      text: 'After the last line, let time pass up to this instant',
    },
    'foreign-calendar': foreignCalendarOption,
    json: jsonOption,
  },
  examples: [
    'run examples/building-permit --commands examples/building-permit/dossiers/tet.jsonl',
    'run examples/building-permit --commands tet.jsonl --store sqlite:permits.db --lang vi',
  ],
} as const satisfies CommandDefinition;
