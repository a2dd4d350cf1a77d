/** The procedures, rules and calendars that an engine knows, and those that dossiers pin. */
import { calendarHash } from '../content-hash/calendar-hash.js';
import type { WorkingCalendar, RuleBook } from '@thutuc/legal-time';
import { compileProcedure, type CompiledProcedure } from '../compile/compile.js';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Procedure } from '../definition/procedure.js';
import { CommandError } from '../engine/errors.js';
import type { Dossier } from '../engine/dossier.js';
import type { Store } from '../ports/store.js';
import { createCalendarVersions } from './calendar-versions.js';
import { createPinnedContent } from './pinned-content.js';
import { createRuleVersions, type PinnedRules } from './rule-versions.js';

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
  /** What a dossier is pinned to, where that was asked before; most are under the newest law. */
  knownLawOf(dossier: Dossier): Law | undefined;
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
  /** Laws with the newest calendars, by procedure and the hash of its rules. */
  const laws = new Map<CompiledProcedure, Map<string, Law>>();
  const pinned = new WeakSet<Law>();
  const pins = createPinnedContent(store);
  const ruleVersions = createRuleVersions(pins, rules);
  const calendarVersions = createCalendarVersions(pins, calendars);
  const { current, version: calendarVersion } = calendarVersions;

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

  /** One object for each law, so that its identity shows that it was pinned. */
  function newestLaw(procedure: CompiledProcedure, used: PinnedRules): Law {
    const known = laws.get(procedure) ?? new Map<string, Law>();
    laws.set(procedure, known);
    let law = known.get(used.hash);
    if (law === undefined) {
      law = { procedure, rules: used, calendars: current, calendarVersion };
      known.set(used.hash, law);
    }
    return law;
  }

  return {
    lawOn(id, version, day) {
      const procedure = versionOn(compiled, id, version, day);
      return newestLaw(procedure, ruleVersions.usedBy(procedure));
    },
    knownLawOf(dossier) {
      const procedure = byHash.get(dossier.procedure.hash);
      const law = procedure && laws.get(procedure)?.get(dossier.rules);
      return law !== undefined && calendarVersions.isCurrent(dossier) ? law : undefined;
    },
    async lawOf(dossier) {
      const procedure = await pinnedProcedure(dossier);
      const used = await ruleVersions.pinnedBy(dossier, procedure);
      const known = await calendarVersions.pinnedBy(dossier);
      return known === current
        ? newestLaw(procedure, used)
        : { procedure, rules: used, calendars: known, calendarVersion };
    },
    async pin(law) {
      if (pinned.has(law)) return;
      const { procedure, rules: used, calendars: known } = law;
      await pins.keep('procedure', procedure.hash, procedure, (compiled) => compiled.procedure);
      await ruleVersions.keep(used);
      await calendarVersions.keep(known);
      pinned.add(law);
    },
    pinCalendars: () => calendarVersions.keep(current),
    newerCalendars: (dossier) =>
      Object.entries(dossier.calendars).flatMap(([id, hash]) => {
        const calendar = current.get(id);
        const newest = calendar && calendarHash(calendar);
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
