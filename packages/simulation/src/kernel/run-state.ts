/** The state of a replication, as plain data that the parts of the kernel share. */
import { Tally } from '../counts/tally.js';
import type { Wait } from '../model/legal-instants.js';
import type { Model } from '../model/model.js';
import { Cases } from './cases.js';
import { EventQueue } from './event-queue.js';
import { NodeTable } from './node-table.js';
import type { Observer } from './observer.js';
import { Tokens } from './tokens.js';

/** The state of a replication. */
export interface RunState {
  readonly model: Model;
  /** The number of the replication, which chooses its random numbers. */
  readonly replication: number;
  readonly table: NodeTable;
  readonly tokens: Tokens;
  readonly cases: Cases;
  readonly queue: EventQueue;
  readonly tally: Tally;
  readonly observer: Observer | undefined;
  /** The interruptions of offices that have begun and touch the legal limit. */
  readonly standstills: Wait[];
  /** The present instant. */
  now: number;
  /** Counted dossiers that are still there. */
  countedLive: number;
}

/** The state of a replication before its first event. */
export function newRunState(
  model: Model,
  replication: number,
  observer: Observer | undefined,
): RunState {
  return {
    model,
    replication,
    table: new NodeTable(model),
    tokens: new Tokens(model.nodes.length),
    cases: new Cases(model),
    queue: new EventQueue(),
    tally: new Tally(model),
    observer,
    standstills: [],
    now: model.startAt,
    countedLive: 0,
  };
}
