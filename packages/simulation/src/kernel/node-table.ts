/** What the loop asks of nodes at every step, in columns. */
import type { Model } from '../model/model.js';
import { NONE } from './tokens.js';

/** Kinds of nodes. */
export const WORK = 0;
export const DELAY = 1;
export const CHOICE = 2;
const FORK = 3;
const END = 4;

const KINDS = { work: WORK, delay: DELAY, choice: CHOICE, fork: FORK, end: END } as const;

/** Nodes in columns. */
export class NodeTable {
  readonly kind: Uint8Array;
  /** Pool of work; `NONE` for all else. */
  readonly pool: Int32Array;
  readonly party: Int32Array;
  /** The priority of a step itself; `NONE` where it is the dossier's. */
  readonly priority: Int32Array;
  readonly hasTimers: Uint8Array;
  readonly hasBounds: Uint8Array;
  /** The next node where there is one way out only; `NONE` where there are several. */
  readonly onlyNext: Int32Array;
  /** Of streams: how many sources take turns, each sending its next when one has gone; or none. */
  readonly sources: Int32Array;
  /** Whether anything that a limit brings about is carried out later than it passed. */
  readonly hasGrace: boolean;

  constructor({ nodes, arrivals, law }: Model) {
    const timers = nodes.flatMap((node) => node.timers);
    this.hasGrace = [law?.expiryCarryAt, ...timers.map(({ carryAt }) => carryAt)].some(Boolean);
    this.sources = Int32Array.from(arrivals, ({ given }) =>
      'sources' in given ? (given.sources ?? 0) : 0,
    );
    this.kind = Uint8Array.from(nodes, ({ kind }) => KINDS[kind]);
    this.pool = Int32Array.from(nodes, (node) => (node.kind === 'work' ? node.pool : NONE));
    this.party = Int32Array.from(nodes, (node) => ('party' in node ? node.party : NONE));
    this.priority = Int32Array.from(nodes, (node) =>
      node.kind === 'work' ? (node.priority ?? NONE) : NONE,
    );
    this.hasTimers = Uint8Array.from(nodes, (node) => (node.timers.length > 0 ? 1 : 0));
    this.hasBounds = Uint8Array.from(nodes, ({ bounds }) => (bounds.length > 0 ? 1 : 0));
    this.onlyNext = Int32Array.from(nodes, ({ exits }) =>
      exits.length === 1 ? exits[0]!.to : NONE,
    );
  }
}
