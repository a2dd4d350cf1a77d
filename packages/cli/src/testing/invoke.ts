/** Runs the command line within a test and keeps what it prints. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { runThutuc } from '../index.js';

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

/** A path in the workspace. */
export function inWorkspace(path: string): string {
  return join(workspace, path);
}

/** A folder that goes away with the test, and files in it. */
export function temporaryFolder(files: Readonly<Record<string, unknown>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'thutuc-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Lines of a command file. */
export function jsonLines(lines: readonly object[]): string {
  return lines.map((line) => JSON.stringify(line)).join('\n');
}
