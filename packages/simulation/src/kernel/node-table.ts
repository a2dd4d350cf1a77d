/** What a run asks of nodes at every event, in columns. */
import { Bytes, Ints } from '../indexing/columns.js';
import { rowAt } from '../indexing/row-at.js';
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
  readonly kind: Bytes;
  /** Pool of work; `NONE` for all else. */
  readonly pool: Ints;
  readonly party: Ints;
  /** The priority of a step itself; `NONE` where it is the dossier's. */
  readonly priority: Ints;
  readonly hasTimers: Bytes;
  readonly hasBounds: Bytes;
  /** Whether a way out leads to a node that a dossier may enter so often only. */
  readonly hasBoundedExits: Bytes;
  /** The next node where there is one way out only; `NONE` where there are several. */
  readonly onlyNext: Ints;
  /** Of streams: how many sources take turns, each sending its next when one has gone; or none. */
  readonly sources: Ints;
  /** Whether anything that a limit brings about is carried out later than it passed. */
  readonly hasGrace: boolean;

  constructor({ nodes, arrivals, law }: Model) {
    const timers = nodes.flatMap((node) => node.timers);
    this.hasGrace = [law?.expiryCarryAt, ...timers.map(({ carryAt }) => carryAt)].some(Boolean);
    this.sources = Ints.from(
      arrivals.map(({ given }) => ('sources' in given ? (given.sources ?? 0) : 0)),
    );
    this.kind = Bytes.from(nodes.map(({ kind }) => KINDS[kind]));
    this.pool = Ints.from(nodes.map((node) => (node.kind === 'work' ? node.pool : NONE)));
    this.party = Ints.from(nodes.map((node) => ('party' in node ? node.party : NONE)));
    this.priority = Ints.from(
      nodes.map((node) => (node.kind === 'work' ? (node.priority ?? NONE) : NONE)),
    );
    this.hasTimers = Bytes.from(nodes.map((node) => (node.timers.length > 0 ? 1 : 0)));
    this.hasBounds = Bytes.from(nodes.map(({ bounds }) => (bounds.length > 0 ? 1 : 0)));
    this.hasBoundedExits = Bytes.from(
      nodes.map(({ exits }) => (exits.some(({ to }) => this.hasBounds.at(to) === 1) ? 1 : 0)),
    );
    this.onlyNext = Ints.from(
      nodes.map(({ exits }) => (exits.length === 1 ? rowAt(exits, 0).to : NONE)),
    );
  }
}
