/** How `thutuc reopen` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { foreignCalendarOption, jsonOption, keptStoreOption } from './shared-options.js';

/** The command `reopen`. */
export const reopenDefinition = {
  name: 'reopen',
  summary: 'Reopen decided dossiers whose decision does not stand, by a plan',
  usage: [
    'reopen [ID…] --store PLACE --folder PROCEDURE --actor ID --request FILE',
    '    [--dry-run] [--json]',
  ],
  positionals: [0, 1000],
  options: {
    store: keptStoreOption,
    folder: {
      value: 'PROCEDURE',
      text: 'Folder of a procedure, whose directory.json has the people',
    },
    actor: { value: 'ID', text: 'Who reopens them; the person is in the directory' },
    request: {
      value: 'FILE',
      text: 'JSON file of the reopening: to, cause, basis, reasons; also dossiers, migration',
    },
    'foreign-calendar': foreignCalendarOption,
    'dry-run': { text: 'Only say what would be reopened, and change nothing' },
    json: jsonOption,
  },
  examples: [
    'reopen HS-1 HS-2 --store sqlite:permits.db --folder examples/building-permit --actor tan --request ruling.json --dry-run',
  ],
} as const satisfies CommandDefinition;
