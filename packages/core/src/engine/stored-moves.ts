/**
 * The stored shape of moves, by letters: `o`pen, `e`nter, `l`eave, `c`lose, cloc`k`, `r`edate,
 * `a`ppoint, o`w`n, rena`m`e, `i`ncident, childre`n`, `d`isarm.
 */
import { staticPath } from './activation.js';
import { dueTimer } from './deadlines.js';
import type {
  ActivationKind,
  ClockMove,
  EnterMove,
  Incident,
  IncidentMove,
  Move,
  OwnMove,
  Promised,
  RedateMove,
  UnitRole,
  Wait,
} from './moves.js';

type Timers = Readonly<Record<string, number>>;
/** A fact of the clock; without `at` where it is the instant of the event. */
type PackedFact = Readonly<Record<string, unknown>>;
/** Due date, last instant on time, and 1 where it is provisional. */
type PackedDue = readonly [due: string, dueAt: number, provisional?: 1];
/**
 * Timers besides the one that fires right after the due instant; `null`: only that one. `all`:
 * every timer there is, and not that one. `0`: none at all.
 */
type PackedTimers = Timers | { readonly all: Timers } | 0 | null;
/** A role in a unit. */
type PackedRole = readonly [unit: string, role: string];
/** A move as it is stored. Trailing places that are `null` are left out. */
export type PackedMove =
  | readonly ['o', scope: string, graph?: string | null]
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
      instead?: number,
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
  | readonly ['m', steps: Readonly<Record<string, string>>]
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
  | readonly ['n', activation: string, children: number];

/** Packs a move of an event that takes effect at an instant. */
export function packMove(move: Move, effectiveAt: number): PackedMove {
  switch (move.op) {
    case 'open':
      return move.graph === staticPath(move.scope)
        ? ['o', move.scope]
        : ['o', move.scope, move.graph];
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
      return ['m', move.steps];
    case 'disarm':
      return ['d', move.activation, move.timer];
    case 'incident':
      return packIncident(move);
    case 'children':
      return ['n', move.activation, move.count];
  }
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

function packRedate({ activation, due, timers, waits, since }: RedateMove): PackedMove {
  const packedDue = due === undefined ? null : packDue(due);
  const packedTimers = due === undefined ? 0 : packTimers(due, timers);
  if (since !== undefined) {
    return ['r', activation, packedDue, packedTimers, waits ?? null, since];
  }
  return waits === undefined
    ? ['r', activation, packedDue, packedTimers]
    : ['r', activation, packedDue, packedTimers, waits];
}

function packClock({ fact, due, timers, instead }: ClockMove, effectiveAt: number): PackedMove {
  const { at, ...rest } = fact;
  const packed: PackedFact = at === effectiveAt ? rest : { ...fact };
  if (instead !== undefined) {
    return due === undefined
      ? ['k', packed, null, 0, instead]
      : ['k', packed, packDue(due), packTimers(due, timers), instead];
  }
  if (due === undefined) return ['k', packed];
  const packedTimers = packTimers(due, timers);
  return packedTimers === null
    ? ['k', packed, packDue(due)]
    : ['k', packed, packDue(due), packedTimers];
}

function packEnter({
  activation,
  kind,
  at,
  party,
  unit,
  role,
  also,
  due,
  timers,
}: EnterMove): PackedMove {
  const packedTimers = due === undefined ? null : packTimers(due, timers);
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

/** A move from its stored shape and the instant at which its event took effect. */
export function unpackMove(packed: PackedMove, effectiveAt: number): Move {
  switch (packed[0]) {
    case 'o': {
      const [, scope, graph] = packed;
      return { op: 'open', scope, graph: graph ?? staticPath(scope) };
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
      const [, rest, due, timers, instead] = packed;
      // In the order in which facts are made, so that a replay gives the same snapshot as text.
      const { type, ...others } = rest;
      const fact = { type, at: effectiveAt, ...others } as ClockMove['fact'];
      return {
        op: 'clock',
        fact,
        due: unpackDue(due),
        timers: unpackTimers(due, timers),
        instead,
      };
    }
    case 'r': {
      const [, activation, due, timers, waits, since] = packed;
      return {
        op: 'redate',
        activation,
        due: unpackDue(due),
        timers: unpackTimers(due, timers),
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
      return { op: 'rename', steps: packed[1] };
    case 'd':
      return { op: 'disarm', activation: packed[1], timer: packed[2] };
    case 'i':
      return unpackIncident(packed);
    case 'n':
      return { op: 'children', activation: packed[1], count: packed[2] };
  }
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
    timers: unpackTimers(due, timers),
    at: at ?? undefined,
  };
}

function packDue({ due, dueAt, provisional }: Promised): PackedDue {
  return provisional ? [due, dueAt, 1] : [due, dueAt];
}

function packTimers({ dueAt }: Promised, timers: Timers | undefined): PackedTimers {
  if (timers === undefined) return 0;
  if (timers[dueTimer] !== dueAt + 1) return { all: timers };
  let others: Record<string, number> | null = null;
  for (const name of Object.keys(timers)) {
    if (name !== dueTimer) (others ??= {})[name] = timers[name] ?? 0;
  }
  return others;
}

function unpackDue(packed: PackedDue): Promised;
function unpackDue(packed: PackedDue | null | undefined): Promised | undefined;
function unpackDue(packed: PackedDue | null | undefined): Promised | undefined {
  if (packed === null || packed === undefined) return undefined;
  const [due, dueAt, provisional] = packed;
  return provisional ? { due, dueAt, provisional: true } : { due, dueAt };
}

function unpackTimers(
  due: PackedDue | null | undefined,
  timers: PackedTimers | undefined,
): Timers | undefined {
  if (due === null || due === undefined || timers === 0) return undefined;
  return isAll(timers) ? timers.all : { [dueTimer]: due[1] + 1, ...timers };
}

function isAll(timers: PackedTimers | undefined): timers is { readonly all: Timers } {
  return typeof timers === 'object' && timers !== null && typeof timers.all === 'object';
}
