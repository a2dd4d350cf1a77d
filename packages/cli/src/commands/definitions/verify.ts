/** How `thutuc verify` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { foreignCalendarOption, jsonOption, svgOutOption } from './shared-options.js';

/** The command `verify`. */
export const verifyDefinition = {
  name: 'verify',
  summary: 'Find the mistakes of procedures: dead ends, duties, limits from every start day',
  usage: [
    'verify PROCEDURE… [--years YEARS] [--published FILE] [--max-warnings N] [--json]',
    'verify PROCEDURE --budget [--svg] [-o FILE]',
  ],
  positionals: [1, 1000],
  options: {
    years: {
      value: 'YEARS',
      text: 'Years of receipt, as 2019-2027, each day tried; else this year and the next two',
    },
    published: {
      value: 'FILE',
      text: 'The published procedure that an internal one must not go beyond',
    },
    budget: {
      text: 'Print the time budget: limit, earliest, latest and slack of each step',
    },
    svg: {
      text: 'Draw the time budget of one procedure as an SVG',
    },
    out: svgOutOption,
    'foreign-calendar': foreignCalendarOption,
    'max-warnings': {
      value: 'N',
      whole: { min: 0, max: 999_999_999 },
      text: 'Fail when there are more than N warnings',
    },
    json: jsonOption,
  },
  examples: [
    'verify examples/building-permit --years 2019-2027',
    'verify permit/*.json --max-warnings 0',
  ],
} as const satisfies CommandDefinition;
