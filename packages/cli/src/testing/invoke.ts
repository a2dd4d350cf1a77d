/** Runs the command line within a test and keeps what it prints. */
import { fileURLToPath } from 'node:url';
import { runThutuc } from '../run-thutuc.js';

/** The root of the workspace. */
export const workspace = fileURLToPath(new URL('../../../..', import.meta.url));

/** What a command printed, and how it ended. */
export interface Invoked {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `thutuc` with arguments, without a terminal. */
export async function invoke(...args: readonly string[]): Promise<Invoked> {
  const written = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    write: (text: string) => void (written[name] += text),
  });
  const code = await runThutuc(args, { stdout: stream('out'), stderr: stream('err'), env: {} });
  return { code, ...written };
}
