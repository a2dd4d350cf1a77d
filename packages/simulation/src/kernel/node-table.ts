/** What a run asks of nodes at every event, in columns. */
import { Bytes, Ints } from '../indexing/columns.js';
import { rowAt } from '../indexing/row-at.js';
import type { CatchModel } from '../model/catching.js';
import type { CarryAt, LastInstant } from '../model/legal-instants.js';
import type { Bound, DelayNode, Exit, ForkNode, Model, Node } from '../model/model.js';
import type { CaseData } from '../scenario/data.js';
import { NONE } from './tokens.js';

/** Kinds of nodes. */
export const WORK = 0;
export const DELAY = 1;
export const CHOICE = 2;
const FORK = 3;
const END = 4;

const KINDS = { work: WORK, delay: DELAY, choice: CHOICE, fork: FORK, end: END } as const;

/** A way out, with what a dossier that takes it comes to. */
export interface ExitRow extends Exit {
  /** What it writes to the dossier's data. */
  readonly written: CaseData | undefined;
  /** How often a dossier may enter the node that it leads to, and take it. */
  readonly bounds: readonly Bound[];
  /** How often a dossier may take it. */
  readonly counts: readonly Bound[];
}

/** A timer with its way out. */
export interface TimerRow {
  readonly lastInstant: LastInstant;
  readonly carryAt: CarryAt | undefined;
  readonly exit: ExitRow;
  /** The index of what is caught by it beside the visit; `NONE` where it ends that. */
  readonly caught: number;
}

/** A node for the kernel. All have the same fields, so that each is read as quickly. */
export interface NodeRow {
  readonly name: string;
  readonly kind: number;
  readonly exits: readonly ExitRow[];
  readonly timers: readonly TimerRow[];
  readonly bounds: readonly Bound[];
  /** Whether a way out leads to a node that a dossier may enter so often only. */
  readonly hasBoundedExits: boolean;
  readonly chosenBy: ((data: CaseData) => string) | undefined;
  /** When a duty with timers is due, where a wait of another step can shift it. */
  readonly dueAt: LastInstant | undefined;
  readonly party: number;
  readonly delay: DelayNode | undefined;
  readonly fork: ForkNode | undefined;
  /** Of an end. */
  readonly outcome: string;
  /** What an end escalates. */
  readonly escalates: string | undefined;
}

function rowOf(node: Node, nodes: readonly Node[]): NodeRow {
  const exitRow = (exit: Exit): ExitRow => ({
    outcome: exit.outcome,
    to: exit.to,
    probability: exit.probability,
    written: node.data?.[exit.outcome],
    bounds: [...rowAt(nodes, exit.leadsTo ?? exit.to).bounds, ...(exit.counts ?? [])],
    counts: exit.counts ?? [],
  });
  const exits = node.exits.map(exitRow);
  return {
    name: node.name,
    kind: KINDS[node.kind],
    exits,
    timers: node.timers.map(({ lastInstant, carryAt, outcome, to, caught = NONE }) => ({
      lastInstant,
      carryAt,
      exit: exitRow({ outcome, to, probability: 0 }),
      caught,
    })),
    bounds: node.bounds,
    hasBoundedExits: exits.some(({ bounds }) => bounds.length > 0),
    chosenBy: node.chosenBy,
    dueAt: node.dueAt,
    party: 'party' in node ? node.party : NONE,
    delay: node.kind === 'delay' ? node : undefined,
    fork: node.kind === 'fork' ? node : undefined,
    outcome: node.kind === 'end' ? node.outcome : '',
    escalates: node.kind === 'end' ? node.escalates : undefined,
  };
}

function isDuty(node: Node): boolean {
  const { kind } = node;
  return kind === 'work' || kind === 'delay' || (kind === 'fork' && node.wrapsStep === true);
}

function catchingOf(node: Node): readonly CatchModel[] {
  return node.kind === 'fork' ? (node.catching?.catches ?? []) : [];
}

/** Nodes in columns, for what is asked at every event, and in rows. */
export class NodeTable {
  readonly rows: readonly NodeRow[];
  readonly kind: Bytes;
  /** Pool of work; `NONE` for all else. */
  readonly pool: Ints;
  readonly party: Ints;
  /** The priority of a step itself; `NONE` where it is the dossier's. */
  readonly priority: Ints;
  readonly hasTimers: Bytes;
  /** Whether a visit is a duty, by itself or as the only thing in it. */
  readonly isDuty: Bytes;
  readonly hasBounds: Bytes;
  /** The next node where there is one way out only; `NONE` where there are several. */
  readonly onlyNext: Ints;
  /** Of streams: how many sources take turns, each sending its next when one has gone; or none. */
  readonly sources: Ints;
  /** Whether anything that a limit brings about is carried out later than it passed. */
  readonly hasGrace: boolean;

  constructor({ nodes, arrivals, law }: Model) {
    this.rows = nodes.map((node) => rowOf(node, nodes));
    const timers = nodes.flatMap((node) => node.timers);
    const carried = [law?.expiryCarryAt, ...timers.map(({ carryAt }) => carryAt)];
    const caught = nodes.flatMap((node) => catchingOf(node).map(({ carryAt }) => carryAt));
    this.hasGrace = [...carried, ...caught].some(Boolean);
    this.isDuty = Bytes.from(nodes.map((node) => (isDuty(node) ? 1 : 0)));
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
    this.onlyNext = Ints.from(
      nodes.map(({ exits }) => (exits.length === 1 ? rowAt(exits, 0).to : NONE)),
    );
  }
}
