/** Lines of a command file. */

/** Lines of a command file. */
export function jsonLines(lines: readonly object[]): string {
  return lines.map((line) => JSON.stringify(line)).join('\n');
}
