/** How `thutuc list` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { jsonOption, keptStoreOption } from './shared-options.js';

/** The command `list`. */
export const listDefinition = {
  name: 'list',
  summary: 'List and search dossiers, or the open work by unit, role, person and due date',
  usage: [
    'list --store PLACE [--text WORDS] [--procedure ID] [--lifecycle STATE]',
    '    [--limit N] [--after CURSOR] [--json]',
    'list --store PLACE --work [--unit CODE] [--role ROLE] [--person ID --directory FILE]',
    '    [--procedure ID] [--overdue] [--due-before INSTANT] [--limit N] [--after CURSOR] [--json]',
  ],
  positionals: [0, 0],
  options: {
    store: keptStoreOption,
    text: {
      value: 'WORDS',
      text: 'Words of the code or the searchable fields; tones do not matter: nguyen van duc',
    },
    procedure: {
      value: 'ID',
      text: 'Only of this procedure',
    },
    lifecycle: {
      value: 'STATE',
      text: 'Only dossiers in this state: submitted, running, suspended, closed …',
    },
    work: { text: 'Open work instead of dossiers' },
    unit: { value: 'CODE', text: 'Only of this unit' },
    role: { value: 'ROLE', text: 'Only of this role' },
    person: {
      value: 'ID',
      text: 'What this person has claimed, or may take today',
    },
    directory: {
      value: 'FILE',
      text: "Directory (directory.json) with that person's roles of today",
    },
    overdue: { text: 'Only what is overdue' },
    'due-before': {
      value: 'INSTANT',
      text: 'Only what is due before this',
    },
    limit: {
      value: 'N',
      whole: { min: 1, max: 1000 },
      text: 'Rows of a page, 1000 at most (50 by default)',
    },
    after: {
      value: 'CURSOR',
      text: 'The next page, as the last one says',
    },
    json: jsonOption,
  },
  examples: [
    'list --store sqlite:permits.db --text "nguyen van duc"',
    'list --store sqlite:permits.db --work --unit H22.15.01 --overdue --lang vi',
  ],
} as const satisfies CommandDefinition;
