/** How `thutuc act` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import {
  foreignCalendarOption,
  folderOption,
  jsonOption,
  keptStoreOption,
} from './shared-options.js';

/** The command `act`. */
export const actDefinition = {
  name: 'act',
  summary: 'Issue one command on a dossier, in the name of a person',
  usage: [
    'act DOSSIER COMMAND --actor PERSON --folder PROCEDURE --store PLACE',
    '    [--id ID] [--version N] [--effective INSTANT] [--json]',
  ],
  positionals: [2, 2],
  options: {
    store: keptStoreOption,
    folder: folderOption,
    actor: { value: 'PERSON', text: 'Who issues the command' },
    id: {
      value: 'ID',
      text: 'Id of the command: sent again, it is not done twice (random by default)',
    },
    version: {
      value: 'N',
      whole: { min: 0, max: 999_999_999_999_999 },
      text: 'Only while the dossier is at this version',
    },
    effective: {
      value: 'INSTANT',
      text: 'When it took effect, where that lies before now',
    },
    'foreign-calendar': foreignCalendarOption,
    json: jsonOption,
  },
  examples: [
    'act D-1 accept --actor clerk.lan --folder examples/birth-registration --store sqlite:b.db',
    `act D-1 '{"type": "claim", "step": "register"}' --actor registrar.ha --folder … --store …`,
  ],
} as const satisfies CommandDefinition;
