/**
 * The stored shape of events, version 1: JSON arrays without keys, and nothing that follows from
 * the rest. A finished dossier of ten steps takes less than half of what its objects would.
 *
 * | place | holds |
 * | --- | --- |
 * | 0 | version of the shape: 1 |
 * | 1 | seq |
 * | 2 | effectiveAt, epoch milliseconds |
 * | 3 | milliseconds from effectiveAt to recordedAt |
 * | 4 | command id |
 * | 5 | payload |
 * | 6 | moves: `o`pen, `e`nter, `l`eave, `c`lose, cloc`k`, `r`edate, `d`isarm |
 * | 7 | digest of the personal part |
 */
import { staticPath } from './activation.js';
import type { DecidedEvent } from './event.js';
import type { ActivationKind, EnterMove, Move, Promised, Wait } from './moves.js';

/** Version of the stored shape that is written. */
export const shapeVersion = 1;

/** An event as its text holds it. */
export interface StoredShape extends Omit<DecidedEvent, 'personal'> {
  readonly seq: number;
  /** Digest of the personal part. */
  readonly personal: string;
}

type Timers = Readonly<Record<string, number>>;
/** Due date, last instant on time, and 1 where it is provisional. */
type PackedDue = readonly [due: string, dueAt: number, provisional?: 1];
/**
 * Timers besides the one that fires right after the due instant; `null`: only that one. `all`:
 * every timer there is, and not that one. `0`: none at all.
 */
type PackedTimers = Timers | { readonly all: Timers } | 0 | null;
/** Trailing places that are `null` are left out. */
type Packed =
  | readonly ['o', scope: string, graph?: string | null]
  | readonly [
      'e',
      activation: string,
      kind: ActivationKind,
      at?: number | null,
      party?: string | null,
      unit?: string | null,
      role?: string | null,
      due?: PackedDue | null,
      timers?: PackedTimers,
    ]
  | readonly ['l', activation: string, outcome: string, at?: number | null]
  | readonly ['c', scope: string, outcome?: string | null, at?: number | null]
  | readonly [
      'k',
      fact: Extract<Move, { op: 'clock' }>['fact'],
      due?: PackedDue | null,
      timers?: PackedTimers,
    ]
  | readonly [
      'r',
      activation: string,
      due: PackedDue,
      timers?: PackedTimers,
      waits?: readonly Wait[],
    ]
  | readonly ['d', activation: string, timer: string];

/** Writes an event as text. */
export function writeShape(
  seq: number,
  fact: Omit<DecidedEvent, 'personal'>,
  personal: string,
): string {
  const { effectiveAt, recordedAt, command, payload, moves } = fact;
  return JSON.stringify([
    shapeVersion,
    seq,
    effectiveAt,
    recordedAt - effectiveAt,
    command,
    payload,
    moves.map(pack),
    personal,
  ]);
}

/**
 * Reads the text of an event; `undefined` where it is JSON of another version or shape.
 *
 * @throws SyntaxError for a text that is not JSON
 */
export function readShape(text: string): StoredShape | { readonly version: unknown } {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value) || value[0] !== shapeVersion || value.length !== 8) {
    return { version: Array.isArray(value) ? value[0] : undefined };
  }
  const [, seq, effectiveAt, delay, command, payload, moves, personal] = value as [
    number,
    number,
    number,
    number,
    string,
    DecidedEvent['payload'],
    Packed[],
    string,
  ];
  const recordedAt = effectiveAt + delay;
  return { seq, effectiveAt, recordedAt, command, payload, moves: moves.map(unpack), personal };
}

function pack(move: Move): Packed {
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
      return move.due === undefined
        ? ['k', move.fact]
        : ['k', move.fact, packDue(move.due), packTimers(move.due, move.timers)];
    case 'redate':
      return move.waits === undefined
        ? ['r', move.activation, packDue(move.due), packTimers(move.due, move.timers)]
        : ['r', move.activation, packDue(move.due), packTimers(move.due, move.timers), move.waits];
    case 'disarm':
      return ['d', move.activation, move.timer];
  }
}

function packEnter({ activation, kind, at, party, unit, role, due, timers }: EnterMove): Packed {
  if (party === undefined && due === undefined) {
    return at === undefined ? ['e', activation, kind] : ['e', activation, kind, at];
  }
  const owner = [
    'e',
    activation,
    kind,
    at ?? null,
    party ?? null,
    unit ?? null,
    role ?? null,
  ] as const;
  return due === undefined ? owner : [...owner, packDue(due), packTimers(due, timers)];
}

function unpack(packed: Packed): Move {
  switch (packed[0]) {
    case 'o': {
      const [, scope, graph] = packed;
      return { op: 'open', scope, graph: graph ?? staticPath(scope) };
    }
    case 'e': {
      const [, activation, kind, at, party, unit, role, due, timers] = packed;
      return {
        op: 'enter',
        activation,
        kind,
        ...given('party', party),
        ...given('unit', unit),
        ...given('role', role),
        ...unpackDue(due, timers),
        ...given('at', at),
      };
    }
    case 'l': {
      const [, activation, outcome, at] = packed;
      return { op: 'leave', activation, outcome, ...given('at', at) };
    }
    case 'c': {
      const [, scope, outcome, at] = packed;
      return { op: 'close', scope, ...given('outcome', outcome), ...given('at', at) };
    }
    case 'k': {
      const [, fact, due, timers] = packed;
      return { op: 'clock', fact, ...unpackDue(due, timers) };
    }
    case 'r': {
      const [, activation, [due, dueAt, provisional], timers, waits] = packed;
      const promised: Promised = provisional ? { due, dueAt, provisional: true } : { due, dueAt };
      return {
        op: 'redate',
        activation,
        due: promised,
        ...unpackTimers(dueAt, timers),
        ...given('waits', waits),
      };
    }
    case 'd':
      return { op: 'disarm', activation: packed[1], timer: packed[2] };
  }
}

function packDue({ due, dueAt, provisional }: Promised): PackedDue {
  return provisional ? [due, dueAt, 1] : [due, dueAt];
}

function packTimers({ dueAt }: Promised, timers: Timers | undefined): PackedTimers {
  if (timers === undefined) return 0;
  const { due, ...others } = timers;
  if (due !== dueAt + 1) return { all: timers };
  for (const _name in others) return others;
  return null;
}

function unpackDue(
  packed: PackedDue | null | undefined,
  timers: PackedTimers | undefined,
): { due?: Promised; timers?: Timers } {
  if (packed === null || packed === undefined) return {};
  const [due, dueAt, provisional] = packed;
  const promised: Promised = provisional ? { due, dueAt, provisional: true } : { due, dueAt };
  return { due: promised, ...unpackTimers(dueAt, timers) };
}

function unpackTimers(dueAt: number, timers: PackedTimers | undefined): { timers?: Timers } {
  if (timers === 0) return {};
  if (isAll(timers)) return { timers: timers.all };
  return { timers: { due: dueAt + 1, ...timers } };
}

function isAll(timers: PackedTimers | undefined): timers is { readonly all: Timers } {
  return typeof timers === 'object' && timers !== null && typeof timers['all'] === 'object';
}

function given<Key extends string, Value>(
  key: Key,
  value: Value | null | undefined,
): { [K in Key]?: Value } {
  return value === null || value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value });
}
