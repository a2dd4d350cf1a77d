/** The procedures, rules and calendars that an engine knows, and those that dossiers pin. */
import type { WorkingCalendar } from '../calendar/index.js';
import { compileProcedure, type CompiledProcedure } from '../compile/index.js';
import { contentHash } from '../content-hash/index.js';
import { parseProcedure, type Procedure } from '../definition/index.js';
import { CommandError, type Dossier } from '../engine/index.js';
import type { Store } from '../ports/index.js';
import { createRuleBook, type RuleBook } from '../time-limit/index.js';
import { createCalendarShelf } from './calendar-shelf.js';
import { createPins } from './pins.js';

/** The counting rules that a procedure uses, and their content hash. */
export interface PinnedRules {
  readonly hash: string;
  readonly book: RuleBook;
}

/** What a dossier runs under. */
export interface Law {
  readonly procedure: CompiledProcedure;
  readonly rules: PinnedRules;
  /** Calendars by id. */
  readonly calendars: ReadonlyMap<string, WorkingCalendar>;
  /** A version of a calendar by its content hash. */
  readonly calendarVersion: (hash: string) => WorkingCalendar | undefined;
}

/** The procedures, rules and calendars that an engine knows. */
export interface Registry {
  /** What a dossier submitted on a day comes under. */
  lawOn(id: string, version: string | undefined, day: string): Law;
  /** What a dossier is pinned to, from the engine or from the store. */
  lawOf(dossier: Dossier): Promise<Law>;
  /** Keeps in the store what a dossier pins. */
  pin(law: Law): Promise<void>;
  /** Keeps the engine's calendars in the store. */
  pinCalendars(): Promise<void>;
  /** The hashes of the engine's calendars of which a dossier pins another version. */
  newerCalendars(dossier: Dossier): string[];
}

/** Makes the registry; of several calendars with one id the last one counts for new dossiers. */
export function createRegistry(
  store: Store,
  procedures: readonly Procedure[],
  rules: RuleBook,
  calendars: readonly WorkingCalendar[],
): Registry {
  const compiled = procedures.map(compileOnce);
  const byHash = new Map(compiled.map((procedure) => [procedure.hash, procedure]));
  const rulesByHash = new Map<string, PinnedRules>();
  const ownRules = new Map<CompiledProcedure, PinnedRules>();
  const pins = createPins(store);
  const shelf = createCalendarShelf(pins, calendars);
  const { current, version: calendarVersion } = shelf;

  function rulesFor(procedure: CompiledProcedure): PinnedRules {
    let own = ownRules.get(procedure);
    if (own === undefined) {
      const used = ruleIdsOf(procedure.procedure).map((id) => rules.get(id));
      own = { hash: contentHash(used), book: createRuleBook(used) };
      ownRules.set(procedure, own);
      rulesByHash.set(own.hash, own);
    }
    return own;
  }

  async function pinnedProcedure({
    procedure: { id, version, hash },
  }: Dossier): Promise<CompiledProcedure> {
    const known = byHash.get(hash);
    if (known !== undefined) return known;
    const text = await pins.read('procedure', hash, `"${id}" ${version}`);
    const procedure = compileProcedure(parseProcedure(text));
    byHash.set(hash, procedure);
    return procedure;
  }

  async function pinnedRules(hash: string, procedure: CompiledProcedure): Promise<PinnedRules> {
    const known = rulesByHash.get(hash);
    if (known !== undefined) return known;
    const missing = ruleIdsOf(procedure.procedure).some((id) => !rules.has(id));
    if (!missing && rulesFor(procedure).hash === hash) return rulesFor(procedure);
    const text = await pins.read('rules', hash, `"${procedure.procedure.id}"`);
    const pinned = { hash, book: createRuleBook(JSON.parse(text) as unknown[]) };
    rulesByHash.set(hash, pinned);
    return pinned;
  }

  return {
    lawOn(id, version, day) {
      const procedure = versionOn(compiled, id, version, day);
      return { procedure, rules: rulesFor(procedure), calendars: current, calendarVersion };
    },
    async lawOf(dossier) {
      const procedure = await pinnedProcedure(dossier);
      const pinned = await pinnedRules(dossier.rules, procedure);
      const known = await shelf.pinnedBy(dossier);
      return { procedure, rules: pinned, calendars: known, calendarVersion };
    },
    async pin({ procedure, rules: used, calendars: known }) {
      await pins.keep('procedure', procedure.hash, () => procedure.procedure);
      await pins.keep('rules', used.hash, () => used.book.ids.map((id) => used.book.get(id)));
      await shelf.keep(known);
    },
    pinCalendars: () => shelf.keep(current),
    newerCalendars: (dossier) =>
      Object.entries(dossier.calendars).flatMap(([id, hash]) => {
        const newest = current.get(id)?.hash;
        return newest === undefined || newest === hash ? [] : newest;
      }),
  };
}

const compiledOf = new WeakMap<Procedure, CompiledProcedure>();

/** Compiles a procedure the first time: an engine within a transaction is made for each of them. */
function compileOnce(procedure: Procedure): CompiledProcedure {
  let compiled = compiledOf.get(procedure);
  if (compiled === undefined) {
    compiled = compileProcedure(procedure);
    compiledOf.set(procedure, compiled);
  }
  return compiled;
}

function versionOn(
  compiled: readonly CompiledProcedure[],
  id: string,
  version: string | undefined,
  day: string,
): CompiledProcedure {
  const ofId = compiled.filter(({ procedure }) => procedure.id === id);
  const found =
    version === undefined
      ? ofId.findLast(
          ({ procedure: { effective } }) =>
            effective.from <= day && day <= (effective.to ?? '9999'),
        )
      : ofId.find(({ procedure }) => procedure.version === version);
  if (found !== undefined) return found;
  const known = ofId.map(
    ({
      procedure: {
        version: v,
        effective: { from, to },
      },
    }) => `${v}, in effect from ${from}${to === undefined ? '' : ` to ${to}`}`,
  );
  throw new CommandError(
    ofId.length === 0 ? 'PROCEDURE_UNKNOWN' : 'PROCEDURE_NOT_EFFECTIVE',
    `There is no ${version === undefined ? `version in effect on ${day}` : `version ${version}`} of procedure "${id}"; known: ${known.join('; ') || 'none'}.`,
    { procedure: id, version, day, known },
  );
}

/** The ids of all counting rules that a procedure names, in order. */
function ruleIdsOf(procedure: Procedure): string[] {
  const ids = new Set([procedure.allotmentRule]);
  const waiting: unknown[] = [procedure];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'rule' && typeof inner === 'string') ids.add(inner);
      else if (typeof inner === 'object') waiting.push(inner);
    }
  }
  return [...ids].sort();
}
