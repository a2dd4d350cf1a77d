/** How many cases have been read, on the terminal's error stream, while a long log is. */
import type { CommandInput } from '../command-line/command.js';

/** Cases between two lines. */
const every = 1000;

/** Counts cases where a person looks on; the line goes away at the end. */
export function showReading({ language, switches }: CommandInput) {
  const isQuiet = switches.has('json') || !process.stderr.isTTY;
  const { reading } = language.cli.eventLogs.notes;
  let cases = 0;
  let written = 0;
  const show = (line: string): void => {
    process.stderr.write(`\r${line.padEnd(written)}`);
    written = line.length;
  };
  return {
    next(): void {
      cases += 1;
      if (!isQuiet && cases % every === 0) show(reading(cases));
    },
    end(): void {
      if (written > 0) process.stderr.write(`\r${' '.repeat(written)}\r`);
    },
  };
}
