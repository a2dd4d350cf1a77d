/** Runs a sample dossier in virtual time: lines at their instants, the timers between at theirs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CommandEnvelopeInput,
  createDirectory,
  createEngine,
  createMemoryStore,
  type Dossier,
  type DossierEvent,
  type Engine,
} from '@thutuc/core';
import { timersOf } from '@thutuc/core/pure';
import { parseInstant } from '@thutuc/legal-time';
import type { Example } from './example.js';

/** A line of a sample dossier. */
export interface SampleLine {
  readonly at: string;
  readonly actor: string;
  readonly command: CommandEnvelopeInput['command'];
}

/** What became of a sample dossier. */
export interface SampleRun {
  readonly log: readonly DossierEvent[];
  readonly dossier: Dossier;
}

/** Runs the sample of a name. */
export async function runSample(example: Example, name: string): Promise<SampleRun> {
  let now = 0;
  let salts = 0;
  const engine = createEngine({
    store: createMemoryStore(),
    procedures: example.procedures,
    rules: example.rules,
    calendars: [example.calendar],
    directory: createDirectory(example.directory),
    clock: { now: () => now },
    salt: () => `a salt for samples ${(salts += 1)}`,
    idPrefixes: 'any',
    codeOf: ({ unit, day, number }) => `${unit}-${day}-${number}`,
  });
  for (const [i, line] of readLines(join(example.folder, 'dossiers', `${name}.jsonl`)).entries()) {
    const until = parseInstant(line.at);
    for (let at = await nextTimer(engine, name); at <= until; at = await nextTimer(engine, name)) {
      now = at;
      await engine.fireTimers();
    }
    now = until;
    await engine.execute({
      id: `${name}-${i + 1}`,
      dossier: name,
      actor: line.actor,
      command: line.command,
    });
  }
  const dossier = await engine.readOffRecord(name);
  if (dossier === undefined) throw new Error(`Sample "${name}" submits no dossier.`);
  return { log: await engine.readLog(name), dossier };
}

/** The lines of a file of a dossier. */
export function readLines(file: string): SampleLine[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as SampleLine);
}

async function nextTimer(engine: Engine, name: string): Promise<number> {
  const dossier = await engine.readOffRecord(name);
  return (dossier === undefined ? undefined : timersOf(dossier)[0]?.at) ?? Infinity;
}
