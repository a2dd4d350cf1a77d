/** Interruptions of the working of offices: what they touch, and where ends of limits move. */
import { endAfterInterruptions, type Procedure } from '@thutuc/core/procedure';
import type { WorkingCalendar } from '@thutuc/legal-time';
import { SimulationError } from '../errors/errors.js';
import type { ProcedureScenario } from '../scenario/scenario.js';
import type { Due, Wait } from './legal-instants.js';

/** An interruption. */
export interface InterruptionModel extends Wait {
  readonly effect: 'suspend' | 'rollEnd';
  /** The party whose work it interrupts; all where absent. */
  readonly party: string | undefined;
  /** Whether it touches a limit: the legal one, or what a party has to do. */
  readonly touches: (owner: string) => boolean;
}

/** What is asked for the legal limit, and for steps that only route. */
export const legalLimit = '@limit';

const none: readonly InterruptionModel[] = [];

/**
 * Reads the interruptions of a scenario, the earliest first.
 *
 * @throws SimulationError `NAME_UNKNOWN`, `SCENARIO_INVALID`, `SETTING_WITHOUT_EFFECT`
 */
export function readInterruptions(
  { interruptions, start, horizon }: ProcedureScenario,
  { parties, receipt }: Procedure,
  unitMs: number,
): readonly InterruptionModel[] {
  if (interruptions === undefined) return none;
  const startAt = Date.parse(start);
  const read = interruptions.map(({ from, to, effect, party }, index): InterruptionModel => {
    const path = `interruptions.${index}`;
    const kind = party === undefined ? undefined : parties[party]?.kind;
    if (party !== undefined && kind !== 'agency') throw unknownParty(path, party, parties);
    const span = { from: Date.parse(from), to: Date.parse(to) };
    if (span.to <= startAt || span.from >= startAt + horizon * unitMs) {
      throw new SimulationError(
        'SETTING_WITHOUT_EFFECT',
        `${path}: it lies outside of the run. Move it, or leave it out.`,
        { path },
      );
    }
    const isOfReceipt = party === receipt.party;
    const touches = (owner: string): boolean => {
      if (party === undefined || owner === party) return true;
      return isOfReceipt && (owner === legalLimit || parties[owner]?.kind === 'applicant');
    };
    return { ...span, effect, party, touches };
  });
  read.sort((a, b) => a.from - b.from);
  assertApart(read);
  return read;
}

/** Those that touch a limit. */
export function touchingOf(
  interruptions: readonly InterruptionModel[] = none,
  owner: string | undefined,
): readonly InterruptionModel[] {
  return owner === undefined ? none : interruptions.filter(({ touches }) => touches(owner));
}

/** The spans in which a limit stood still since it began, of those that are known by an instant. */
export function standstillsOf(
  spans: readonly InterruptionModel[],
  since: number,
  asOf: number,
): readonly Wait[] {
  return spans.flatMap(({ from, to, effect }) =>
    effect === 'suspend' && from <= asOf && to > since ? [{ from: Math.max(from, since), to }] : [],
  );
}

/** Where the end of a limit moves that falls inside of an interruption that is known. */
export function endBehind(
  due: Due,
  spans: readonly InterruptionModel[],
  asOf: number,
  calendar: WorkingCalendar,
): Due {
  const known = spans.filter(({ from }) => from <= asOf);
  return known.length === 0 ? due : endAfterInterruptions(due, known, calendar);
}

/** Spans in the order of time, none of which overlaps another. */
export function joinedWaits(...all: readonly (readonly Wait[])[]): readonly Wait[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of all.flat().sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last === undefined || last.to < from) joined.push({ from, to });
    else last.to = Math.max(last.to, to);
  }
  return joined;
}

/** @throws SimulationError `SCENARIO_INVALID` where two of one scope last at the same time */
function assertApart(read: readonly InterruptionModel[]): void {
  read.forEach(({ party, from }, index) => {
    const other = read.slice(0, index).find((one) => one.party === party && one.to > from);
    if (other === undefined) return;
    throw new SimulationError(
      'SCENARIO_INVALID',
      `interruptions: two of them last at the same time, from ${new Date(other.from).toISOString()} ` +
        `and from ${new Date(from).toISOString()}. Join them, or part them.`,
      { party },
    );
  });
}

function unknownParty(path: string, party: string, parties: Procedure['parties']): SimulationError {
  const known = Object.keys(parties).filter((name) => parties[name]?.kind === 'agency');
  return new SimulationError(
    'NAME_UNKNOWN',
    `${path}.party: "${party}" is no agency of the procedure. Its agencies are: ${known.join(', ')}.`,
    { path, party, known },
  );
}
