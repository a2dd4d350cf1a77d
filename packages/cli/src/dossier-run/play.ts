/** Playing a command file in virtual time: from line to line, with the timers in between. */
import { randomBytes } from 'node:crypto';
import {
  createEngine,
  type CodeFacts,
  type CommandEnvelopeInput,
  type Engine,
  type Store,
} from '@thutuc/core';
import { ThutucError } from '@thutuc/legal-time';
import { CliError } from '../cli-error.js';
import type { ProcedureFolder } from '../procedure-folder/load.js';
import type { CommandLine } from './command-file.js';

/** A line that was refused, as the file expected or not. */
export interface Refusal {
  readonly line: number;
  readonly at: number;
  readonly dossier: string;
  readonly actor: string;
  readonly type: string;
  readonly error: ThutucError;
  readonly expected: boolean;
}

/** What became of a command file. */
export interface Played {
  /** Dossiers in order of their first line that was carried out. */
  readonly dossiers: readonly string[];
  readonly refusals: readonly Refusal[];
  /** What ended the run before the end of the file. */
  readonly failure?: ThutucError;
}

/** What a command file is played with. */
export interface PlayOptions {
  readonly folder: ProcedureFolder;
  readonly store: Store;
  readonly codeOf: (facts: CodeFacts) => string;
  /** After the last line, let timers fire up to this instant (epoch milliseconds). */
  readonly until?: number;
  /** Whether rules may count on a calendar of another country. @defaultValue false */
  readonly foreignCalendar?: boolean;
}

/**
 * Plays a command file.
 *
 * Before each line every timer of the store that is due by then fires at its own instant. A line
 * that expects a refusal must be refused with its code; any other refusal ends the run, and what
 * was committed before it stays. Lines that were carried out before add nothing.
 */
export async function play(
  lines: readonly CommandLine[],
  { folder, store, codeOf, until, foreignCalendar = false }: PlayOptions,
): Promise<Played> {
  const clock = { now: lines[0]?.at ?? 0 };
  const engine = createEngine({
    store,
    procedures: folder.procedures,
    rules: folder.rules,
    calendars: folder.calendars,
    directory: folder.directory,
    clock: { now: () => clock.now, isVirtual: true },
    salt: () => randomBytes(16).toString('hex'),
    idPrefixes: 'any',
    codeOf,
    foreignCalendar,
  });
  const dossiers = new Set<string>();
  const refusals: Refusal[] = [];
  let repeating = false;
  for (const line of lines) {
    await passTime(engine, store, clock, line.at);
    // A line whose neighbours were carried out long ago cannot be tried in its own moment again.
    if (line.expect !== undefined && repeating) continue;
    const outcome = await perform(engine, line);
    if (!(outcome instanceof ThutucError)) {
      dossiers.add(line.dossier);
      repeating = outcome.duplicate;
    }
    const failure = judge(line, outcome);
    if (outcome instanceof ThutucError)
      refusals.push(refusalOf(line, outcome, failure === undefined));
    if (failure !== undefined) return { dossiers: [...dossiers], refusals, failure };
  }
  if (until !== undefined) await passTime(engine, store, clock, until);
  return { dossiers: [...dossiers], refusals };
}

/** Lets time pass: each timer fires at its own instant. */
async function passTime(
  engine: Engine,
  store: Store,
  clock: { now: number },
  to: number,
): Promise<void> {
  for (;;) {
    const next = await store.nextTimerAt();
    if (next === undefined || next > to) break;
    clock.now = Math.max(clock.now, next);
    if ((await engine.fireTimers()) === 0) break;
  }
  clock.now = Math.max(clock.now, to);
}

async function perform(
  engine: Engine,
  { id, dossier, actor, effectiveAt, command }: CommandLine,
): Promise<{ duplicate: boolean } | ThutucError> {
  const envelope = {
    id,
    dossier,
    actor,
    command,
    ...(effectiveAt === undefined ? {} : { effectiveAt }),
  };
  try {
    // What the command holds is checked by the engine, which takes any value.
    return await engine.execute(envelope as CommandEnvelopeInput);
  } catch (error) {
    if (error instanceof ThutucError) return error;
    throw error;
  }
}

/** What is wrong with the outcome of a line; nothing where it is as it should be. */
function judge(
  { number, expect }: CommandLine,
  outcome: { duplicate: boolean } | ThutucError,
): ThutucError | undefined {
  const code = outcome instanceof ThutucError ? outcome.code : undefined;
  if (code === expect) return undefined;
  if (expect === undefined) return outcome instanceof ThutucError ? outcome : undefined;
  return new CliError(
    'EXPECTED_REFUSAL',
    (words) =>
      code === undefined
        ? words.expectedRefusal(number, expect)
        : words.expectedOther(number, expect, code),
    { line: number, expect },
  );
}

function refusalOf(
  { number, at, dossier, actor, command }: CommandLine,
  error: ThutucError,
  expected: boolean,
): Refusal {
  return { line: number, at, dossier, actor, type: command.type, error, expected };
}
