/** How `thutuc report` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { directoryOption, jsonOption, keptStoreOption, outFile } from './shared-options.js';

/** The command `report`. */
export const reportDefinition = {
  name: 'report',
  summary: 'Report on the dossiers of a period, from their logs alone: forms, indicators, lists',
  usage: [
    'report REPORT --store PLACE --from DAY --to DAY [--as-of INSTANT] [--procedure ID]',
    '    [--unit CODE] [--directory FILE] [--published PROCEDURE]',
    '    [--undecided-on-time] [--kiosk-online] [-o FILE] [--json]',
    'report REPORT --store PLACE --from DAY --to DAY --dossiers FIGURE [--json]',
    'report --list',
  ],
  positionals: [0, 1],
  options: {
    store: keptStoreOption,
    from: { value: 'DAY', text: 'First day of the period, as 2026-11-01' },
    to: { value: 'DAY', text: 'Last day of the period, as 2026-11-30' },
    'as-of': {
      value: 'INSTANT',
      text: 'Only what was on record by this instant: later facts change nothing',
    },
    procedure: { value: 'ID', text: 'Only dossiers of this procedure' },
    unit: { value: 'CODE', text: 'Only dossiers that this unit has a part in' },
    directory: directoryOption,
    published: {
      value: 'PROCEDURE',
      text: 'The published procedure, for what goes beyond it (the report "beyond")',
    },
    'undecided-on-time': {
      text: 'Forms: what ended without a decision is on time (column 9 of II.06a), as a local rule has it',
    },
    'kiosk-online': { text: 'Forms: dossiers of kiosks are with those online, not of the counter' },
    dossiers: { value: 'FIGURE', text: 'The ids of all dossiers behind this figure instead' },
    out: { ...outFile, text: 'Write the report into this file: .csv, .xlsx or .html, by its end' },
    list: { text: 'List the reports that there are, and the figures of each' },
    json: jsonOption,
  },
  examples: [
    'report II.06a --store sqlite:permits.db --from 2026-11-01 --to 2026-11-30 --lang vi',
    'report II.06a --store sqlite:permits.db --from 2026-11-01 --to 2026-11-30 -o november.html',
    'report late --store sqlite:permits.db --from 2026-11-01 --to 2026-11-30',
  ],
} as const satisfies CommandDefinition;
