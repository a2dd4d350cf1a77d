/** A fault that is planted to see whether the tests notice it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One fault: a text of the source, and the wrong one that takes its place. */
export interface Fault {
  /** As in `npm run planted -- NAME`. */
  readonly name: string;
  /** What goes wrong for users where it is not noticed. */
  readonly why: string;
  /** From the root of the workspace. */
  readonly file: string;
  /** It occurs exactly once in the file. */
  readonly find: string;
  readonly replacement: string;
  /** The files of tests of which one at least must fail, from the root. */
  readonly tests: readonly string[];
}

/**
 * The text of the file with the fault in it.
 *
 * @param root - The tree that it is planted in.
 * @throws Error where the list has fallen behind the source: the text is not there exactly once
 */
export function planted(root: string, { name, file, find, replacement }: Fault): string {
  const [before, after, ...more] = readFileSync(join(root, file), 'utf8').split(find);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(
      `Fault "${name}": its text occurs ${after === undefined ? 0 : more.length + 1} times in ${file}, and must occur once. Write the fault anew, as the source is now.`,
    );
  return `${before}${replacement}${after}`;
}
