/** How `thutuc log` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { jsonOption, outFile } from './shared-options.js';

/** The command `log`. */
export const logDefinition = {
  name: 'log',
  summary:
    'Figures of an event log of any system, and how it fits a procedure: XES, OCEL 2.0, CSV, XLSX',
  usage: [
    'log FILE [--mapping FILE] [--case ID] [--calendar FILE] [--zone ZONE]',
    '    [--procedure PROCEDURE] [--names FILE] [--persons] [--html FILE] [--json]',
    'log --store PLACE [--from DAY] [--to DAY] [--procedure PROCEDURE] [--html FILE] [--json]',
    'log inspect FILE [-o FILE] [--json]',
  ],
  positionals: [0, 2],
  options: {
    mapping: {
      value: 'FILE',
      text: 'Which columns of CSV or XLSX tell what; `log inspect` proposes it',
    },
    case: { value: 'ID', text: 'OCEL: the type of objects that are cases' },
    store: { value: 'PLACE', text: 'The dossiers of this store instead of a file' },
    from: { value: 'DAY', text: 'Only dossiers that were submitted from this day on' },
    to: { value: 'DAY', text: 'Only dossiers that were submitted by this day' },
    calendar: {
      value: 'FILE',
      text: 'The calendar of working time; with a store or procedure that of Vietnam by default',
    },
    zone: { value: 'ZONE', text: 'Time zone of days and months; that of the calendar by default' },
    procedure: {
      value: 'PROCEDURE',
      text: 'The published procedure: what was skipped, extra, swapped, repeated',
    },
    names: {
      value: 'FILE',
      text: 'JSON that gives activities of the log the paths of steps; without it some are proposed',
    },
    html: {
      value: 'FILE',
      text: 'Write all figures as one page to look at into this file: no names, no links to elsewhere',
    },
    persons: { text: 'Show handovers between persons too; names are left out otherwise' },
    out: { ...outFile, text: 'inspect: write the proposed mapping into this file' },
    json: jsonOption,
  },
  examples: [
    'log inspect requests.csv -o mapping.json',
    'log requests.csv --mapping mapping.json',
    'log permits.xes.gz --procedure examples/building-permit',
    'log permits.xes.gz --procedure examples/building-permit --html permits.html',
    'log --store sqlite:permits.db --from 2026-11-01 --to 2026-11-30 --json',
  ],
} as const satisfies CommandDefinition;
