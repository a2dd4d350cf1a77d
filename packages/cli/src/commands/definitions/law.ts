/** How `thutuc law` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { jsonOption } from './shared-options.js';

/** The command `law`. */
export const lawDefinition = {
  name: 'law',
  summary: 'List the law of Viet Nam on a day, or what changes in it, and the procedures touched',
  usage: ['law [--on DAY] [PROCEDURE…] [--json]', 'law --changes DAY DAY [PROCEDURE…] [--json]'],
  positionals: [0, 1000],
  options: {
    on: { value: 'DAY', text: 'What holds on this day, as 2026-11-24; today by default' },
    changes: {
      value: 'DAY',
      text: 'What changes from this day to the day that follows here, both included',
    },
    json: jsonOption,
  },
  examples: [
    'law --on 2026-11-24 examples/birth-registration-2026',
    'law --changes 2026-07-01 2026-11-30 examples/birth-registration-2026',
  ],
} as const satisfies CommandDefinition;
