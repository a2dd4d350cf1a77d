/** Where JSON is wrong, from what its parser says. */
import type { JsonFault } from '../texts/errors.js';

/** Reads the error of `JSON.parse`, which knows the place of most faults. */
export function jsonFault(error: unknown, text: string): JsonFault {
  const reason = error instanceof Error ? error.message : String(error);
  const position = /at position (\d+)/u.exec(reason)?.[1];
  if (position === undefined) return { reason };
  const before = text.slice(0, Number(position)).split('\n');
  return { reason, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
