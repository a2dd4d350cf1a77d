/** The due dates that an example's README works out by hand, table by table. */
import type { PromisedDate } from './promises.js';

/** Sample name → the promises that the README lists under its heading, in order. */
export function promisesInReadme(markdown: string): ReadonlyMap<string, readonly PromisedDate[]> {
  const tables = new Map<string, PromisedDate[]>();
  let rows: PromisedDate[] | undefined;
  for (const line of markdown.split('\n')) {
    const heading = /^### `([^`]+)`/u.exec(line)?.[1];
    if (heading !== undefined) {
      rows = [];
      tables.set(heading, rows);
    }
    const [, duty, from, due] =
      /^\| `([^`]+)`\s*\| ([^|]+?)\s*\| [^|]+\| \*\*([^*|]+)\*\*\s*\|/u.exec(line) ?? [];
    if (duty !== undefined && from !== undefined && due !== undefined) {
      rows?.push({ duty, from, due });
    }
  }
  return tables;
}
