/** Reading and writing files, with errors that name them. */
import { readFileSync, writeFileSync } from 'node:fs';
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

/** Writes a file. @throws CliError `FILE_UNWRITABLE` */
export function writeFile(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw new CliError(
      'FILE_UNWRITABLE',
      `"${path}" cannot be written: ${systemReason(error)}. Check that its folder exists.`,
      { path },
      { cause: error },
    );
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it is not allowed',
  ENOTDIR: 'a part of the path is not a folder',
};

function systemReason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return reasons[code] ?? (code || String(error));
}
