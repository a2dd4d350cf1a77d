/** How `thutuc interrupt` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { foreignCalendarOption, jsonOption, keptStoreOption } from './shared-options.js';

/** The command `interrupt`. */
export const interruptDefinition = {
  name: 'interrupt',
  summary: 'Declare what interrupted the working of offices; open dossiers follow, by a plan',
  usage: [
    'interrupt --store PLACE --folder PROCEDURE --actor ID --declare FILE',
    '    [--consequences-stand] [--dry-run] [--json]',
    'interrupt --store PLACE --folder PROCEDURE --actor ID --end ID --to INSTANT',
    '    [--consequences-stand] [--dry-run] [--json]',
  ],
  positionals: [0, 0],
  options: {
    store: keptStoreOption,
    folder: {
      value: 'PROCEDURE',
      text: 'Folder of a procedure, whose directory.json has the units',
    },
    actor: { value: 'ID', text: 'Who declares it; the person is in the directory' },
    declare: {
      value: 'FILE',
      text: 'JSON file of the interruption: id, scope, from, to, effect, notice, basis',
    },
    end: { value: 'ID', text: 'Id of the interruption whose end is known now' },
    to: { value: 'INSTANT', text: 'When it was over' },
    'consequences-stand': {
      text: 'What was carried out meanwhile stands; else its dossiers wait until it is annulled',
    },
    'foreign-calendar': foreignCalendarOption,
    'dry-run': { text: 'Only say which dates would move, and change nothing' },
    json: jsonOption,
  },
  examples: [
    'interrupt --store sqlite:permits.db --folder examples/building-permit --actor tan --declare flood.json --dry-run',
  ],
} as const satisfies CommandDefinition;
