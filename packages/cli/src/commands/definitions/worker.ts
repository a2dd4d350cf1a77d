/** How `thutuc worker` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { foreignCalendarOption, folderOption, keptStoreOption } from './shared-options.js';

/** The command `worker`. */
export const workerDefinition = {
  name: 'worker',
  summary: 'Run a worker: timers, notifications, services, child dossiers; ends with Ctrl-C',
  usage: [
    'worker --store PLACE [--folder PROCEDURE] [--notify FILE] [--handlers MODULE]',
    '    [--once] [--json]',
  ],
  positionals: [0, 0],
  options: {
    store: keptStoreOption,
    folder: folderOption,
    notify: {
      value: 'FILE',
      text: 'JSON file on mail and webhooks; its shape is in docs/reference/cli.md',
    },
    handlers: {
      value: 'MODULE',
      text: 'JavaScript module whose default export holds the handlers of service steps by name',
    },
    'foreign-calendar': foreignCalendarOption,
    once: {
      text: 'Do what is due now, then end; for cron',
    },
    json: {
      text: 'The log as JSON lines',
    },
  },
  examples: [
    'worker --store postgresql://localhost/permits --folder examples/building-permit',
    'worker --store sqlite:permits.db --once',
  ],
} as const satisfies CommandDefinition;
