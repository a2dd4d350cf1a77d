/** How `thutuc show` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { directoryOption, jsonOption, keptStoreOption } from './shared-options.js';

/** The command `show`. */
export const showDefinition = {
  name: 'show',
  summary: 'Print a stored dossier, the hash chain of its log checked',
  usage: ['show DOSSIER --store PLACE [--as-of INSTANT] [--directory FILE] [--json]'],
  positionals: [1, 1],
  options: {
    store: keptStoreOption,
    'as-of': {
      value: 'INSTANT',
      text: 'Only what was recorded by then, as a report of a closed period was read',
    },
    directory: directoryOption,
    json: jsonOption,
  },
  examples: ['show tet --store sqlite:permits.db'],
} as const satisfies CommandDefinition;
