/** How `thutuc deadline` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { foreignCalendarOption, jsonOption, svgOutOption } from './shared-options.js';

/** The command `deadline`. */
export const deadlineDefinition = {
  name: 'deadline',
  summary: 'Compute a due date and explain it, or a whole file of cases',
  usage: [
    'deadline --rules ID --from INSTANT --limit LIMIT [--explain] [--svg] [-o FILE] [--json]',
    'deadline --cases FILE [--json]',
  ],
  positionals: [0, 0],
  options: {
    rules: {
      value: 'ID',
      text: 'Counting rule, such as vn/civil-code-2015',
    },
    from: {
      value: 'INSTANT',
      text: 'The event: a date (2025-03-03) or an instant (2025-03-03T14:00+07:00)',
    },
    limit: {
      value: 'LIMIT',
      text: 'The limit, such as "10 working days"',
    },
    cases: {
      value: 'FILE',
      text: 'JSON file of cases; one that cannot be computed gives its error beside the others',
    },
    calendar: {
      value: 'FILE',
      text: 'Working calendar (JSON); for rules of Vietnam that of Vietnam by default',
    },
    'foreign-calendar': foreignCalendarOption,
    'rules-file': {
      value: 'FILE',
      text: 'Further counting rules from a JSON file',
    },
    explain: {
      text: 'Print the derivation: as sentences, as a table, on a month grid',
    },
    svg: { text: 'Draw the month grid as an SVG' },
    out: svgOutOption,
    json: jsonOption,
  },
  examples: [
    'deadline --rules vn/civil-code-2015 --from 2025-01-20 --limit "10 working days" --explain',
    'deadline --cases cases.json --json',
  ],
} as const satisfies CommandDefinition;
