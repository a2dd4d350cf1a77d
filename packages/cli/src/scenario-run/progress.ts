/** A progress bar on the terminal's error stream. */

const width = 30;

/** Shows how many of all runs are done; the bar goes away with the last. */
export function showProgress(done: number, all: number): void {
  const full = Math.round((done / all) * width);
  const bar = `[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${done}/${all}`;
  process.stderr.write(done === all ? `\r${' '.repeat(bar.length)}\r` : `\r${bar}`);
}
