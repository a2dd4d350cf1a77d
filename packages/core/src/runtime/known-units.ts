/** Asking the directory for the units that a command may bind parties to, or have consulted. */
import { listSteps, type Procedure } from '../definition/index.js';
import type { Command, Data, Dossier, KnownUnit } from '../engine/index.js';
import type { Directory } from '../ports/index.js';

const none: ReadonlyMap<string, KnownUnit> = new Map();
/** A unit of which nothing is asked but whether it is there. */
const someUnit: KnownUnit = { above: [] };

/** What a procedure has to know of units. */
interface Wanted {
  /** The data fields that list units to consult. */
  readonly fields: readonly string[];
  /** Whether a party is chosen among the units below another. */
  readonly above: boolean;
}

/**
 * The units that a command may name or come to, as far as the directory knows them.
 *
 * @param bound - The units that the command binds parties to.
 */
export async function knownUnits(
  directory: Directory,
  procedure: Procedure,
  dossier: Dossier | undefined,
  command: Command,
  bound: readonly string[],
): Promise<(code: string) => KnownUnit | undefined> {
  const named = await namedUnits(directory, procedure, dossier, command, bound);
  const isSeen = await unitsSeen(directory, procedure, dossier?.parties);
  return (code) => named.get(code) ?? (isSeen(code) ? someUnit : undefined);
}

/** What the directory says of the units that a command may name. */
async function namedUnits(
  directory: Directory,
  procedure: Procedure,
  dossier: Dossier | undefined,
  command: Command,
  bound: readonly string[],
): Promise<ReadonlyMap<string, KnownUnit>> {
  const { fields, above } = wantedBy(procedure);
  if (bound.length === 0 && fields.length === 0) return none;
  const codes = new Set(bound);
  for (const field of fields) {
    for (const code of listedIn(field, dossier, command)) codes.add(code);
  }
  const found = await Promise.all(
    [...codes].map(async (code): Promise<readonly [string, KnownUnit][]> => {
      const unit = await directory.unit(code);
      if (unit === undefined) return [];
      const { kind, parent } = unit;
      return [[code, { kind, above: above ? await unitsAbove(directory, parent) : [] }]];
    }),
  );
  return new Map(found.flat());
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

/**
 * Whether the directory has the units that a dossier is bound to. Each is asked for until it is
 * there, so that most commands need not wait for it.
 */
async function unitsSeen(
  directory: Directory,
  { parties }: Procedure,
  bound: Readonly<Record<string, string>> = {},
): Promise<(code: string) => boolean> {
  let known = seen.get(directory);
  if (known === undefined || known.size > seenMax) seen.set(directory, (known = new Set()));
  for (const [party, code] of Object.entries(bound)) {
    if (known.has(code) || parties[party]?.kind !== 'agency') continue;
    if ((await directory.unit(code)) !== undefined) known.add(code);
  }
  const codes = known;
  return (code) => codes.has(code);
}
