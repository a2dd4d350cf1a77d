/** Files of commands: one JSON object a line, in order of time. */
import { basename, extname } from 'node:path';
import { parseInstant, ThutucError } from '@thutuc/legal-time';
import { z } from 'zod';
import { CliError } from '../cli-error.js';
import { jsonFault } from '../procedure-folder/json-fault.js';
import type { ErrorWords } from '../texts/errors.js';

/** A line as it is written; what the command asks for is checked by the engine. */
const lineSchema = z.strictObject({
  /** When the command is given: the virtual clock. */
  at: z.string(),
  actor: z.string().min(1),
  command: z.looseObject({ type: z.string() }),
  /** The legal moment, where it lies back. */
  effectiveAt: z.string().optional(),
  /** @defaultValue the dossier and the number of the line */
  id: z.string().min(1).optional(),
  /** @defaultValue the name of the file */
  dossier: z.string().min(1).optional(),
  /** The code with which the line must be refused. */
  expect: z.string().min(1).optional(),
});

/** A line of a command file. */
export interface CommandLine {
  /** Its number in the file, from 1. */
  readonly number: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly id: string;
  readonly dossier: string;
  readonly actor: string;
  readonly command: { readonly type: string };
  readonly effectiveAt?: string;
  readonly expect?: string;
}

/**
 * Reads the lines of a command file; empty lines and lines that begin with `//` are left out.
 *
 * The whole file is read before anything is carried out: one bad line refuses it.
 *
 * @param path - Names the file in errors, and the dossier of lines that name none.
 * @throws CliError `COMMANDS_INVALID` with the number of the line
 */
export function parseCommandFile(text: string, path: string): CommandLine[] {
  const dossier = basename(path, extname(path));
  const lines: CommandLine[] = [];
  text.split('\n').forEach((line, index) => {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('//')) return;
    const parsed = parseLine(trimmed, index + 1, dossier, path);
    const last = lines.at(-1);
    if (last !== undefined && parsed.at < last.at) {
      throw invalid(path, parsed.number, ({ before }) => before(last.number));
    }
    lines.push(parsed);
  });
  if (lines.length === 0)
    throw new CliError('COMMANDS_INVALID', (words) => words.noCommands(path), { path });
  return lines;
}

function parseLine(text: string, number: number, dossier: string, path: string): CommandLine {
  const result = lineSchema.safeParse(jsonOf(text, number, path));
  if (!result.success) {
    const [issue] = result.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? [] : [issue.path.join('.')];
    throw invalid(path, number, ({ notCommand }) =>
      [...where, issue?.message ?? notCommand].join(': '),
    );
  }
  const { at, effectiveAt, expect, ...line } = result.data;
  const named = line.dossier ?? dossier;
  return {
    number,
    at: instantOf(at, number, path),
    actor: line.actor,
    command: line.command,
    dossier: named,
    id: line.id ?? `${named}:${number}`,
    ...(effectiveAt === undefined ? {} : { effectiveAt }),
    ...(expect === undefined ? {} : { expect }),
  };
}

function jsonOf(text: string, number: number, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw invalid(path, number, ({ notJson }) => notJson(jsonFault(error, text)));
  }
}

function instantOf(text: string, number: number, path: string): number {
  try {
    return parseInstant(text);
  } catch (error) {
    if (error instanceof ThutucError) throw invalid(path, number, () => `at: ${error.message}`);
    throw error;
  }
}

function invalid(
  path: string,
  line: number,
  reasonIn: (words: ErrorWords['lines']) => string,
): CliError {
  const message = (words: ErrorWords) =>
    words.badLine(path, line, reasonIn(words.lines).replace(/\.$/u, ''));
  return new CliError('COMMANDS_INVALID', message, { path, line });
}
