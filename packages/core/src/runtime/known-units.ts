/** Asking the directory for the units that a command may bind parties to, or have consulted. */
import { listSteps } from '../definition/list-steps.js';
import type { Procedure } from '../definition/procedure.js';
import type { Command } from '../engine/command.js';
import type { Data, Dossier } from '../engine/dossier.js';
import type { KnownUnit } from '../engine/context.js';
import type { Directory, Unit } from '../ports/directory.js';

const none: ReadonlyMap<string, KnownUnit> = new Map();
const nothing: readonly string[] = [];
/** A unit of which nothing is asked but whether it is there. */
const someUnit: KnownUnit = { above: [] };

/** What a procedure has to know of units. */
interface Wanted {
  /** The data fields that list units to consult. */
  readonly fields: readonly string[];
  /** Whether a party is chosen among the units below another. */
  readonly above: boolean;
}

/** The units that a command binds parties to, and what the directory has shown of them. */
interface BoundUnits {
  readonly bound: readonly string[];
  readonly shown: Map<string, Unit | undefined>;
}

/** What is known of units by their codes. */
type KnownUnits = (code: string) => KnownUnit | undefined;

/**
 * The units that a command which binds none may name or come to, where the directory has shown them
 * all: most commands need not wait for it. `undefined` where it has to be asked.
 */
export function unitsSeen(
  directory: Directory,
  procedure: Procedure,
  dossier: Dossier | undefined,
  command: Command,
): KnownUnits | undefined {
  const known = seenIn(directory);
  for (const field of wantedBy(procedure).fields) {
    if (listedIn(field, dossier, command).length > 0) return undefined;
  }
  return unseenOf(known, procedure, dossier?.parties).length === 0
    ? knowing(none, known)
    : undefined;
}

/**
 * Asks the directory for the units that a command may name or come to, as far as it has not shown
 * them yet.
 */
export async function askForUnits(
  directory: Directory,
  procedure: Procedure,
  dossier: Dossier | undefined,
  command: Command,
  { bound, shown }: BoundUnits,
): Promise<KnownUnits> {
  const { fields, above } = wantedBy(procedure);
  const known = seenIn(directory);
  const named = new Set(bound);
  for (const field of fields) {
    for (const code of listedIn(field, dossier, command)) named.add(code);
  }
  const missing = [...named].filter((code) => !shown.has(code));
  const asked = await Promise.all(missing.map((code) => directory.unit(code)));
  for (const [place, code] of missing.entries()) shown.set(code, asked[place]);
  const there = [...named].filter((code) => shown.get(code) !== undefined);
  const parentOf = (code: string) => shown.get(code)?.parent;
  const chains = above
    ? await Promise.all(there.map((code) => unitsAbove(directory, parentOf(code))))
    : [];
  const found = new Map<string, KnownUnit>();
  for (const [place, code] of there.entries()) {
    const { kind, from, to, successors }: Partial<Unit> = shown.get(code) ?? {};
    found.set(code, { kind, above: chains[place] ?? nothing, from, to, successors });
  }
  for (const code of unseenOf(known, procedure, dossier?.parties)) {
    if ((await directory.unit(code)) !== undefined) known.add(code);
  }
  return knowing(found, known);
}

function knowing(named: ReadonlyMap<string, KnownUnit>, known: ReadonlySet<string>): KnownUnits {
  return (code) => named.get(code) ?? (known.has(code) ? someUnit : undefined);
}

/** The codes that a data field lists, as the dossier has it and as the command sets it. */
function listedIn(field: string, dossier: Dossier | undefined, command: Command): string[] {
  const sent = 'data' in command ? command.data : undefined;
  const sources: readonly (Data | undefined)[] = [sent, dossier?.data, dossier?.personal?.data];
  return sources.flatMap((data) => {
    const value = data !== undefined && Object.hasOwn(data, field) ? data[field] : undefined;
    return Array.isArray(value) ? value.filter((code) => typeof code === 'string') : [];
  });
}

async function unitsAbove(directory: Directory, parent: string | undefined): Promise<string[]> {
  const above: string[] = [];
  let next = parent;
  while (next !== undefined && !above.includes(next)) {
    above.push(next);
    next = (await directory.unit(next))?.parent;
  }
  return above;
}

const wanted = new WeakMap<Procedure, Wanted>();

function wantedBy(procedure: Procedure): Wanted {
  let known = wanted.get(procedure);
  if (known === undefined) {
    const fields = listSteps(procedure).flatMap(({ step }) =>
      step.kind === 'consultation' && step.consultedUnits !== undefined
        ? [step.consultedUnits.field]
        : [],
    );
    const above = Object.values(procedure.parties).some(
      ({ chosenBy }) => chosenBy?.among !== undefined && 'under' in chosenBy.among,
    );
    known = { fields: [...new Set(fields)], above };
    wanted.set(procedure, known);
  }
  return known;
}

/** Most codes that are remembered of a directory; beyond it, all are asked for again. */
const seenMax = 100_000;

/** The units that a directory has shown: while the process runs, they are there. */
const seen = new WeakMap<Directory, Set<string>>();

function seenIn(directory: Directory): Set<string> {
  let known = seen.get(directory);
  if (known === undefined || known.size > seenMax) seen.set(directory, (known = new Set()));
  return known;
}

/** The units that a dossier is bound to and that were not seen yet. */
function unseenOf(
  known: ReadonlySet<string>,
  { parties }: Procedure,
  bound: Readonly<Record<string, string>> = {},
): readonly string[] {
  let unseen: string[] | undefined;
  // `in`: a list of the parties would be made at each command.
  for (const party in bound) {
    const code = bound[party] ?? '';
    if (known.has(code) || parties[party]?.kind !== 'agency') continue;
    (unseen ??= []).push(code);
  }
  return unseen ?? nothing;
}
