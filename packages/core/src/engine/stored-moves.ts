/**
 * The stored shape of moves, by letters: `o`pen, `e`nter, `l`eave, `c`lose, cloc`k`, `r`edate,
 * `a`ppoint, o`w`n, rena`m`e, `i`ncident, childre`n`, `d`isarm; since shape 2 also arm (`g`) and
 * restore (`z`).
 */
import { staticPath } from './activation.js';
import { lifecycles } from './dossier.js';
import type {
  ActivationKind,
  ClockMove,
  EnterMove,
  Incident,
  IncidentMove,
  Move,
  OpenMove,
  OwnMove,
  RedateMove,
  UnitRole,
  Visits,
  Wait,
} from './moves.js';
import type { RestoredFields } from './restore.js';
import {
  packDue,
  packInstant,
  packTimers,
  unpackDue,
  unpackTimers,
  type HeldTimers,
  type PackedDue,
  type PackedInstant,
  type PackedTimers,
} from './stored-timers.js';

/** A fact of the clock; without `at` where it is the instant of the event. */
type PackedFact = Readonly<Record<string, unknown>>;
/** A role in a unit. */
type PackedRole = readonly [unit: string, role: string];
/** A step, how often it was entered, and how many of these entries do not count. */
type PackedVisits = readonly [step: string, entries: number, annulled?: number];
/** A move as it is stored. Trailing places that are `null` are left out. */
export type PackedMove =
  | readonly ['o', scope: string, graph?: string | null, visits?: readonly PackedVisits[]]
  | readonly [
      'e',
      activation: string,
      kind: ActivationKind,
      party?: string | null,
      unit?: string | null,
      role?: string | null,
      due?: PackedDue | null,
      timers?: PackedTimers,
      at?: number | null,
      also?: readonly PackedRole[],
    ]
  | readonly ['l', activation: string, outcome: string, at?: number | null]
  | readonly ['c', scope: string, outcome?: string | null, at?: number | null]
  | readonly [
      'k',
      fact: PackedFact,
      due?: PackedDue | null,
      timers?: PackedTimers,
      instead?: number | null,
      anew?: 1,
    ]
  | readonly [
      'r',
      activation: string,
      due: PackedDue | null,
      timers?: PackedTimers,
      waits?: readonly Wait[] | null,
      since?: number,
    ]
  | readonly ['a', due: PackedDue]
  | readonly [
      'w',
      activation: string,
      party: string,
      unit: string,
      role: string,
      also?: readonly PackedRole[],
    ]
  | readonly ['m', steps: Readonly<Record<string, string>>, openers?: 1]
  | readonly ['d', activation: string, timer: string]
  /** Without a kind, the incident is over. */
  | readonly [
      'i',
      activation: string,
      kind?: Incident['kind'],
      code?: string,
      owner?: readonly [party: string, unit: string, role: string],
      timer?: string | null,
      at?: number | null,
    ]
  | readonly ['n', activation: string, children: number, ids?: 1]
  | readonly ['g', activation: string, timer: string, at: PackedInstant]
  | readonly ['z', fields: RestoredFields];

/** Whether a move needs shape 2: older releases do not know what it says. */
export function isOfShape2(move: Move): boolean {
  switch (move.op) {
    case 'open':
      return move.visits !== undefined;
    case 'clock':
      return isHeld(move) || move.anew !== undefined;
    case 'enter':
    case 'redate':
      return isHeld(move);
    case 'children':
      return move.ids !== undefined;
    case 'rename':
      return move.openers !== undefined;
    case 'arm':
    case 'restore':
      return true;
    default:
      return false;
  }
}

function isHeld({ held }: HeldTimers): boolean {
  return held !== undefined;
}

/** Packs a move of an event that takes effect at an instant. */
export function packMove(move: Move, effectiveAt: number): PackedMove {
  switch (move.op) {
    case 'open':
      return packOpen(move);
    case 'enter':
      return packEnter(move);
    case 'leave':
      return move.at === undefined
        ? ['l', move.activation, move.outcome]
        : ['l', move.activation, move.outcome, move.at];
    case 'close':
      return move.at === undefined
        ? move.outcome === undefined
          ? ['c', move.scope]
          : ['c', move.scope, move.outcome]
        : ['c', move.scope, move.outcome ?? null, move.at];
    case 'clock':
      return packClock(move, effectiveAt);
    case 'redate':
      return packRedate(move);
    case 'appoint':
      return ['a', packDue(move.due)];
    case 'own':
      return packOwn(move);
    case 'rename':
      return move.openers === undefined ? ['m', move.steps] : ['m', move.steps, move.openers];
    case 'disarm':
      return ['d', move.activation, move.timer];
    case 'incident':
      return packIncident(move);
    case 'children':
      return move.ids === undefined
        ? ['n', move.activation, move.count]
        : ['n', move.activation, move.count, move.ids];
    case 'arm':
      return ['g', move.activation, move.timer, packInstant(move.at, move.carryAt)];
    case 'restore':
      return ['z', move.fields];
  }
}

function packOpen({ scope, graph, visits }: OpenMove): PackedMove {
  const named = graph === staticPath(scope) ? null : graph;
  if (visits !== undefined) return ['o', scope, named, visits.map(packVisits)];
  return named === null ? ['o', scope] : ['o', scope, named];
}

function packVisits({ step, entries, annulled }: Visits): PackedVisits {
  return annulled === undefined ? [step, entries] : [step, entries, annulled];
}

function unpackVisits([step, entries, annulled]: PackedVisits): Visits {
  return annulled === undefined ? { step, entries } : { step, entries, annulled };
}

function packIncident({ activation, incident, at }: IncidentMove): PackedMove {
  if (incident === undefined) return ['i', activation];
  const { kind, code, party, unit, role, timer } = incident;
  const owner = [party, unit, role] as const;
  return timer === undefined && at === undefined
    ? ['i', activation, kind, code, owner]
    : ['i', activation, kind, code, owner, timer ?? null, at ?? null];
}

function packOwn({ activation, party, unit, role, also }: OwnMove): PackedMove {
  return also === undefined
    ? ['w', activation, party, unit, role]
    : ['w', activation, party, unit, role, also.map(packRole)];
}

function packRole({ unit, role }: UnitRole): PackedRole {
  return [unit, role];
}

function unpackRole([unit, role]: PackedRole): UnitRole {
  return { unit, role };
}

function packRedate(move: RedateMove): PackedMove {
  const { activation, due, waits, since } = move;
  const packedDue = due === undefined ? null : packDue(due);
  const packedTimers = due === undefined ? 0 : packTimers(due, move);
  if (since !== undefined) {
    return ['r', activation, packedDue, packedTimers, waits ?? null, since];
  }
  return waits === undefined
    ? ['r', activation, packedDue, packedTimers]
    : ['r', activation, packedDue, packedTimers, waits];
}

function packClock(move: ClockMove, effectiveAt: number): PackedMove {
  const { fact, due, instead, anew } = move;
  const { at, ...rest } = fact;
  const packed: PackedFact = at === effectiveAt ? rest : { ...fact };
  const packedDue = due === undefined ? null : packDue(due);
  const packedTimers = due === undefined ? 0 : packTimers(due, move);
  if (anew !== undefined) return ['k', packed, packedDue, packedTimers, instead ?? null, 1];
  if (instead !== undefined) return ['k', packed, packedDue, packedTimers, instead];
  if (due === undefined) return ['k', packed];
  return packedTimers === null ? ['k', packed, packedDue] : ['k', packed, packedDue, packedTimers];
}

function packEnter(move: EnterMove): PackedMove {
  const { activation, kind, at, party, unit, role, also, due } = move;
  const packedTimers = due === undefined ? null : packTimers(due, move);
  if (at !== undefined || packedTimers !== null || also !== undefined) {
    const packedDue = due === undefined ? null : packDue(due);
    const owner = [party ?? null, unit ?? null, role ?? null] as const;
    if (also !== undefined) {
      const others = also.map(packRole);
      return ['e', activation, kind, ...owner, packedDue, packedTimers, at ?? null, others];
    }
    return at === undefined
      ? ['e', activation, kind, ...owner, packedDue, packedTimers]
      : ['e', activation, kind, ...owner, packedDue, packedTimers, at];
  }
  if (due !== undefined) {
    return ['e', activation, kind, party ?? null, unit ?? null, role ?? null, packDue(due)];
  }
  return party === undefined
    ? ['e', activation, kind]
    : ['e', activation, kind, party, unit ?? null, role ?? null];
}

/**
 * A move from its stored shape and the instant at which its event took effect; `undefined` for one
 * that this release does not know.
 */
export function unpackMove(packed: PackedMove, effectiveAt: number): Move | undefined {
  switch (packed[0]) {
    case 'o': {
      const [, scope, graph, visits] = packed;
      if (isReservedScope(scope)) return undefined;
      const known = visits?.map(unpackVisits);
      return { op: 'open', scope, graph: graph ?? staticPath(scope), visits: known };
    }
    case 'e':
      return unpackEnter(packed);
    case 'l': {
      const [, activation, outcome, at] = packed;
      return { op: 'leave', activation, outcome, at: at ?? undefined };
    }
    case 'c': {
      const [, scope, outcome, at] = packed;
      return { op: 'close', scope, outcome: outcome ?? undefined, at: at ?? undefined };
    }
    case 'k': {
      const [, rest, due, timers, instead, anew] = packed;
      // In the order in which facts are made, so that a replay gives the same snapshot as text.
      const { type, ...others } = rest;
      const fact = { type, at: effectiveAt, ...others } as ClockMove['fact'];
      return {
        op: 'clock',
        fact,
        due: unpackDue(due),
        ...unpackTimers(due, timers),
        instead: instead ?? undefined,
        anew: anew && true,
      };
    }
    case 'r': {
      const [, activation, due, timers, waits, since] = packed;
      return {
        op: 'redate',
        activation,
        due: unpackDue(due),
        ...unpackTimers(due, timers),
        waits: waits ?? undefined,
        since,
      };
    }
    case 'a':
      return { op: 'appoint', due: unpackDue(packed[1]) };
    case 'w': {
      const [, activation, party, unit, role, also] = packed;
      return { op: 'own', activation, party, unit, role, also: also?.map(unpackRole) };
    }
    case 'm':
      return { op: 'rename', steps: packed[1], openers: packed[2] };
    case 'd':
      return { op: 'disarm', activation: packed[1], timer: packed[2] };
    case 'i':
      return unpackIncident(packed);
    case 'n':
      return { op: 'children', activation: packed[1], count: packed[2], ids: packed[3] };
    case 'g': {
      const [, activation, timer, instant] = packed;
      const [at, carryAt] = typeof instant === 'number' ? [instant] : instant;
      return { op: 'arm', activation, timer, at, carryAt };
    }
    case 'z':
      return unpackRestore(packed[1]);
    default:
      return undefined;
  }
}

function unpackRestore(fields: RestoredFields): Move | undefined {
  const { lifecycle, scopes } = fields;
  const isKnown = !lifecycle || lifecycles.includes(lifecycle);
  if (!isKnown || scopes?.some(({ path }) => isReservedScope(path))) return undefined;
  return { op: 'restore', fields };
}

/** Whether a scope has a name that is kept for releases to come: one that begins with `!`. */
function isReservedScope(scope: string): boolean {
  return scope.includes('!') && /(^|\/)!/.test(scope);
}

function unpackIncident(packed: Extract<PackedMove, readonly ['i', ...unknown[]]>): IncidentMove {
  const [, activation, kind, code, owner, timer, at] = packed;
  if (kind === undefined || code === undefined || owner === undefined) {
    return { op: 'incident', activation };
  }
  const [party, unit, role] = owner;
  const incident: Incident = { kind, code, party, unit, role, timer: timer ?? undefined };
  return { op: 'incident', activation, incident, at: at ?? undefined };
}

function unpackEnter(packed: Extract<PackedMove, readonly ['e', ...unknown[]]>): EnterMove {
  const [, activation, kind, party, unit, role, due, timers, at, also] = packed;
  return {
    op: 'enter',
    activation,
    kind,
    party: party ?? undefined,
    unit: unit ?? undefined,
    role: role ?? undefined,
    also: also?.map(unpackRole),
    due: unpackDue(due),
    ...unpackTimers(due, timers),
    at: at ?? undefined,
  };
}
