/** Reading and writing files, with errors that name them. */
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { CliError } from '../cli-error.js';

/** The text of a file. @throws CliError `FILE_UNREADABLE` */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new CliError(
      'FILE_UNREADABLE',
      `"${path}" cannot be read: ${systemReason(error)}. Check the path and its rights.`,
      { path },
      { cause: error },
    );
  }
}

/** The value in a JSON file. @throws CliError `FILE_UNREADABLE` | `FILE_NOT_JSON` */
export function readJson(path: string): unknown {
  const text = readText(path);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new CliError(
      'FILE_NOT_JSON',
      `"${path}" is not JSON: ${error instanceof Error ? error.message : String(error)}.`,
      { path },
      { cause: error },
    );
  }
}

/** The lines of a file, one by one. @throws CliError `FILE_UNREADABLE` */
export async function* readLines(path: string): AsyncIterable<string> {
  try {
    yield* createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  } catch (error) {
    throw new CliError(
      'FILE_UNREADABLE',
      `"${path}" cannot be read: ${systemReason(error)}. Check the path and its rights.`,
      { path },
      { cause: error },
    );
  }
}

/** Writes a file. @throws CliError `FILE_UNWRITABLE` */
export function writeFile(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** Writes a file that is not there yet: work in it is not lost. @throws CliError as above */
export function writeNewFile(path: string, content: string): void {
  try {
    writeFileSync(path, content, { flag: 'wx' });
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** Writes a file line by line; it is on disk when the promise resolves. @throws as above */
export async function writeLines(path: string, lines: AsyncIterable<string>): Promise<void> {
  const file = await open(path, 'w').catch((error: unknown) => {
    throw unwritable(path, error);
  });
  try {
    for await (const line of lines) await file.write(`${line}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

function unwritable(path: string, error: unknown): CliError {
  return new CliError(
    'FILE_UNWRITABLE',
    `"${path}" cannot be written: ${systemReason(error)}. ${adviceOn(error)}`,
    { path },
    { cause: error },
  );
}

function adviceOn(error: unknown): string {
  return codeOf(error) === 'EEXIST' ? 'Name another file.' : 'Check that its folder exists.';
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it is not allowed',
  ENOTDIR: 'a part of the path is not a folder',
  EEXIST: 'there is one already',
};

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}

function systemReason(error: unknown): string {
  const code = codeOf(error);
  return reasons[code] ?? (code || String(error));
}
