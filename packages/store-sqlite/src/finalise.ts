/**
 * Finalises the statements of a closed connection: the binding does so when they are collected as
 * garbage (libsql 0.5.29), and keeps the file and its locks until then.
 */
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What was asked for and has not begun: connections that are closed at once share it. */
let coming: Promise<void> | undefined;

/**
 * Collects the statements that nobody refers to any more, and with them lets go of their files.
 * Where the runtime has no way to ask for this, they are let go of when it collects by itself.
 */
export function finaliseStatements(): Promise<void> {
  return (coming ??= collect());
}

async function collect(): Promise<void> {
  // What called refers to the statements until it has returned.
  await setImmediate();
  coming = undefined;
  collector()?.();
  // The binding finalises what was collected in a task of its own.
  await setImmediate();
}

let found: (() => void) | undefined;

/** The collector of V8, which it hands out only under a flag. */
function collector(): (() => void) | undefined {
  if (found !== undefined) return found;
  try {
    setFlagsFromString('--expose-gc');
    found = runInNewContext('gc') as () => void;
    setFlagsFromString('--no-expose-gc');
  } catch {
    return undefined;
  }
  return found;
}
