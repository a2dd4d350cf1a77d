/** The period that the options of a command name. */
import { type Period, periodOf } from '@thutuc/insight';
import { VIETNAM_ZONE } from '@thutuc/vn';
import { usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';

/** The days from `--from` to `--to`. @throws CliError `USAGE`; InsightError `PERIOD_INVALID` */
export function periodIn(command: string, { from, to }: CommandInput['options']): Period {
  if (from !== undefined && to !== undefined) return periodOf({ from, to, zone: VIETNAM_ZONE });
  const left = [...(from === undefined ? ['--from'] : []), ...(to === undefined ? ['--to'] : [])];
  throw usageError(command, ({ missing }) => missing(left));
}
