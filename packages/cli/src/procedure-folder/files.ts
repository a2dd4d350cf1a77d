/** Reading and writing files, with errors that name them. */
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { z } from 'zod';
import { CliError, type CliErrorCode } from '../cli-error.js';
import type { ErrorWords } from '../texts/errors.js';
import { jsonFault } from './json-fault.js';

/** The text of a file. @throws CliError `FILE_UNREADABLE` */
export function readTextFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** The bytes of a file. @throws CliError `FILE_UNREADABLE` */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** The value in a JSON file. @throws CliError `FILE_UNREADABLE` | `FILE_NOT_JSON` */
export function readJsonFile(path: string): unknown {
  const text = readTextFile(path);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const fault = jsonFault(error, text);
    const message = (words: ErrorWords) => words.notJson(path, fault);
    throw new CliError('FILE_NOT_JSON', message, { path }, { cause: error });
  }
}

/**
 * The value in a JSON file as its schema has it.
 *
 * @param say - The error in words: the file, and what is wrong in it.
 * @throws CliError `FILE_UNREADABLE` | `FILE_NOT_JSON` | the code
 */
export function readCheckedFile<Value>(
  path: string,
  schema: z.ZodType<Value>,
  code: CliErrorCode,
  say: (words: ErrorWords) => (path: string, issues: string) => string,
): Value {
  const parsed = schema.safeParse(readJsonFile(path));
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues
    .map(({ path: at, message }) =>
      [...(at.length === 0 ? [] : [at.join('.')]), message].join(': '),
    )
    .join('; ');
  throw new CliError(code, (words) => say(words)(path, issues), { path });
}

/** The lines of a file, one by one. @throws CliError `FILE_UNREADABLE` */
export async function* readFileLines(path: string): AsyncIterable<string> {
  try {
    yield* createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** The bytes of a file, piece by piece. @throws CliError `FILE_UNREADABLE` */
export async function* readFileBytes(path: string): AsyncGenerator<Uint8Array> {
  let bytes: FileHandle;
  try {
    bytes = await open(path);
  } catch (error) {
    throw unreadable(path, error);
  }
  yield* bytes.createReadStream() as AsyncIterable<Buffer>;
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
export async function writeFileLines(path: string, lines: AsyncIterable<string>): Promise<void> {
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

function unreadable(path: string, cause: unknown): CliError {
  const message = (words: ErrorWords) => words.unreadable(path, systemReason(cause, words));
  return new CliError('FILE_UNREADABLE', message, { path }, { cause });
}

function unwritable(path: string, cause: unknown): CliError {
  const message = (words: ErrorWords) =>
    codeOf(cause) === 'EEXIST'
      ? words.fileExists(path)
      : words.unwritable(path, systemReason(cause, words));
  return new CliError('FILE_UNWRITABLE', message, { path }, { cause });
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}

function systemReason(error: unknown, { system }: ErrorWords): string {
  const code = codeOf(error);
  const known: Readonly<Record<string, string>> = system;
  return known[code] ?? (code || String(error));
}
