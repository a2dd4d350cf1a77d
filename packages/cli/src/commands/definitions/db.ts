/** How `thutuc db` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { jsonOption, keptStoreOption, outFile } from './shared-options.js';

/** The command `db`. */
export const dbDefinition = {
  name: 'db',
  summary:
    'Make a store or bring it up to date; check its chains, rebuild it; back it up, restore it',
  usage: [
    'db migrate --store PLACE [--plan] [--json]',
    'db verify --store PLACE [--documents FOLDER] [--anchor FILE] [--json]',
    'db rebuild --store PLACE [--unproven] [--json]',
    'db anchor --store PLACE [-o FILE] [--json]',
    'db backup --store PLACE -o FILE [--documents FOLDER] [--json]',
    'db restore --from FILE --store PLACE [--documents FOLDER] [--json]',
  ],
  positionals: [1, 1],
  options: {
    store: keptStoreOption,
    plan: {
      text: 'migrate: only print the steps and the SQL they would run (PostgreSQL)',
    },
    anchor: {
      value: 'FILE',
      text: 'verify: compare with an anchor that was kept elsewhere: what was cut or deleted',
    },
    unproven: {
      text: 'rebuild: also dossiers of which nothing else shows that their log is whole',
    },
    out: {
      ...outFile,
      text: 'anchor: write into this file instead of printing; backup: the new file, of SQLite an SQLite file, of PostgreSQL lines of JSON',
    },
    from: {
      value: 'FILE',
      text: 'restore: a backup of either kind; the store must be empty',
    },
    documents: {
      value: 'FOLDER',
      text: 'Folder of documents: backed up to FILE.documents, restored from there, or checked',
    },
    json: jsonOption,
  },
  examples: [
    'db migrate --store postgresql://localhost/permits --plan',
    'db verify --store sqlite:permits.db',
    'db anchor --store sqlite:permits.db -o heads.jsonl',
    'db backup --store postgresql://localhost/permits -o permits.jsonl',
    'db restore --from permits.jsonl --store sqlite:permits.db',
  ],
} as const satisfies CommandDefinition;
