/** How `thutuc transfer` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { foreignCalendarOption, jsonOption, keptStoreOption } from './shared-options.js';

/** The command `transfer`. */
export const transferDefinition = {
  name: 'transfer',
  summary: 'Transfer the open dossiers of a unit that merged, split or ended, by a plan',
  usage: [
    'transfer --store PLACE --folder PROCEDURE --actor ID --from CODE --reasons WORDS',
    '    [--to CODE | --divide FILE] [--on DAY] [--procedure ID] [--dry-run] [--json]',
  ],
  positionals: [0, 0],
  options: {
    store: keptStoreOption,
    folder: {
      value: 'PROCEDURE',
      text: 'Folder of a procedure, whose directory.json has the units and their successors',
    },
    actor: { value: 'ID', text: 'Who transfers them; the person is in the directory' },
    from: { value: 'CODE', text: 'The unit that the dossiers are bound to' },
    to: { value: 'CODE', text: 'The unit that they go to; its successor by default' },
    divide: {
      value: 'FILE',
      text: 'JSON file with a data field and the unit for each of its values: field, units',
    },
    on: { value: 'DAY', text: 'Since when the other unit is responsible; today by default' },
    procedure: { value: 'ID', text: 'Only dossiers of this procedure' },
    reasons: { value: 'WORDS', text: 'The reasons, which are kept and told' },
    'foreign-calendar': foreignCalendarOption,
    'dry-run': { text: 'Only say what would go where, and change nothing' },
    json: jsonOption,
  },
  examples: [
    'transfer --store sqlite:permits.db --folder examples/building-permit --actor tan --from D1 --to C1 --reasons "Decree" --dry-run',
  ],
} as const satisfies CommandDefinition;
