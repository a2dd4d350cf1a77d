/** One pool of servers: who is idle, which tokens wait, and which is next. */
import type { Level } from '../counts/level.js';
import { Ints } from '../indexing/columns.js';
import { rowAt } from '../indexing/row-at.js';
import type { Group, Model, PoolModel } from '../model/model.js';
import type { OfficeTime } from '../office-time/office-time.js';
import { Batches } from './batches.js';
import { type Tokens, NONE, QUEUED } from './tokens.js';

/** Priorities go from 0 to 100. */
const PRIORITIES = 101;

/** Tokens that wait in line for the same groups with the same priority. */
interface Queue {
  readonly priority: number;
  readonly isFor: readonly boolean[];
  /** Of steps that are served in batches: the step, and how many at least and at most. */
  readonly batch: { readonly node: number; readonly min: number; readonly max: number } | undefined;
  head: number;
  tail: number;
  length: number;
}

/** A pool in one replication. */
export class ServerPool {
  readonly pool: PoolModel;
  readonly idle: Ints;
  readonly groups: readonly Group[];
  readonly byPriority: boolean;
  readonly preempts: boolean;
  readonly hasAbsences: boolean;
  readonly byDueDate: boolean;
  /** Where some of its work is done in batches. */
  readonly batches: Batches | undefined;
  /** The instant for which an opening is already scheduled. */
  opensAt = NONE;
  waiting = 0;
  /** Tokens in service; kept only where they may be preempted. */
  readonly served = new Set<number>();
  readonly #queues: Queue[] = [];
  /** Index of the queue by node and level of priority. */
  readonly #queueOf: Ints;

  constructor(
    readonly index: number,
    model: Model,
    priorities: readonly number[],
    /** By group: how many of it work. */
    readonly busy: readonly Level[],
  ) {
    const pool = (this.pool = rowAt(model.pools, index));
    this.groups = pool.groups;
    this.idle = Ints.from(pool.groups.map(({ count }) => count));
    this.hasAbsences = pool.groups.some(({ time }) => time.nextAbsence(-Infinity) < Infinity);
    this.preempts = pool.discipline === 'preemptive';
    this.byPriority = this.preempts || pool.discipline === 'priority';
    this.byDueDate = pool.discipline === 'earliestDue';
    this.#queueOf = Ints.of(model.nodes.length * PRIORITIES);
    model.nodes.forEach((node, index) => {
      if (node.kind !== 'work' || node.pool !== this.index) return;
      const isFor = this.groups.map(({ skills }) => skills?.has(node.name) ?? true);
      const batch = node.batch === undefined ? undefined : { ...node.batch, node: index };
      for (const priority of this.byPriority ? priorities : [0]) {
        const queue = this.#queueFor(priority, isFor, batch);
        this.#queueOf.set(index * PRIORITIES + priority, queue);
      }
    });
    const hasBatches = this.#queues.some(({ batch }) => batch !== undefined);
    this.batches = hasBatches ? new Batches() : undefined;
  }

  /** The group that can serve a token of a node at once; `NONE` where all are busy or away. */
  idleGroupFor(node: number, priority: number, at: number): number {
    const { isFor } = this.#queue(node, priority);
    for (let group = 0; group < isFor.length; group += 1) {
      if (isFor[group] === true && this.idle.at(group) > 0 && this.isOpen(group, at)) return group;
    }
    return NONE;
  }

  /** The working time of a group. */
  timeOf(group: number): OfficeTime {
    return rowAt(this.groups, group).time;
  }

  /** Whether a group is there at an instant. */
  isOpen(group: number, at: number): boolean {
    return this.timeOf(group).isOpen(at);
  }

  /** The next instant at which idle people come who are away now; infinite where there is none. */
  nextOpening(at: number): number {
    let soonest = Infinity;
    for (let group = 0; group < this.idle.length; group += 1) {
      if (this.idle.at(group) === 0) continue;
      const opens = this.timeOf(group).nextOpen(at);
      if (opens > at && opens < soonest) soonest = opens;
    }
    return soonest;
  }

  /** Records that one more of a group works, or one fewer. */
  changeBusy(group: number, at: number, worked: number, by: 1 | -1): void {
    this.idle.add(group, -by);
    const time = this.timeOf(group);
    rowAt(this.busy, group).change(time === this.pool.time ? worked : time.worked(at), by);
  }

  /** Whether a token waits that comes before a new one of a node. */
  isAnyBefore(node: number, priority: number): boolean {
    if (this.waiting === 0) return false;
    const own = this.#queue(node, priority);
    return own.head !== NONE;
  }

  /** Puts a token in its queue; one that was interrupted goes back to the front of its kind. */
  join(tokens: Tokens, token: number, node: number, priority: number): void {
    const queue = this.#queue(node, priority);
    this.waiting += 1;
    queue.length += 1;
    tokens.state.set(token, QUEUED);
    let before = queue.tail;
    if (this.#isAhead(tokens, token, before)) {
      before = NONE;
      let here = queue.head;
      while (here !== NONE && !this.#isAhead(tokens, token, here)) {
        before = here;
        here = tokens.next.at(here);
      }
    }
    const after = before === NONE ? queue.head : tokens.next.at(before);
    tokens.next.set(token, after);
    if (before === NONE) queue.head = token;
    else tokens.next.set(before, token);
    if (after === NONE) queue.tail = token;
  }

  /** Takes the next token that a group can serve out of its queue; `NONE` where there is none. */
  nextFor(tokens: Tokens, group: number): number {
    let best: Queue | undefined;
    for (const queue of this.#queues) {
      if (queue.isFor[group] !== true) continue;
      if (queue.head === NONE || queue.length < (queue.batch?.min ?? 1)) continue;
      if (best === undefined || this.#comesFirst(tokens, queue, best)) best = queue;
    }
    if (best === undefined) return NONE;
    const token = this.#shift(tokens, best);
    if (this.batches === undefined) return token;
    const members = [token];
    const most = Math.min(best.batch?.max ?? 1, best.length + 1);
    while (members.length < most) members.push(this.#shift(tokens, best));
    this.batches.form(members);
    return token;
  }

  /** Of the tokens in service that are less urgent than a priority, the last least urgent one. */
  leastUrgent({ order }: Tokens, priority: number, priorityOf: (token: number) => number): number {
    let found = NONE;
    let worst = priority;
    for (const token of this.served) {
      const its = priorityOf(token);
      if (its < worst || its === priority) continue;
      if (its === worst && found !== NONE && order.at(token) < order.at(found)) continue;
      [found, worst] = [token, its];
    }
    return found;
  }

  /** Takes a token out of its queue before its turn. */
  quit(tokens: Tokens, token: number, node: number, priority: number): void {
    const queue = this.#queue(node, priority);
    if (queue.head === token) {
      this.#shift(tokens, queue);
      return;
    }
    this.waiting -= 1;
    queue.length -= 1;
    let before = queue.head;
    while (tokens.next.at(before) !== token) before = tokens.next.at(before);
    tokens.next.set(before, tokens.next.at(token));
    if (queue.tail === token) queue.tail = before;
  }

  #queue(node: number, priority: number): Queue {
    const column = this.byPriority ? priority : 0;
    return rowAt(this.#queues, this.#queueOf.at(node * PRIORITIES + column));
  }

  #queueFor(priority: number, isFor: readonly boolean[], batch: Queue['batch']): number {
    const found = this.#queues.findIndex(
      (queue) =>
        queue.priority === priority &&
        queue.batch?.node === batch?.node &&
        queue.isFor.every((able, index) => able === isFor[index]),
    );
    if (found !== -1) return found;
    return this.#queues.push({ priority, isFor, batch, head: NONE, tail: NONE, length: 0 }) - 1;
  }

  /** Whether a token goes before one that is queued. */
  #isAhead(tokens: Tokens, token: number, other: number): boolean {
    if (other === NONE) return false;
    if (this.byDueDate) {
      const own = tokens.dueAt.at(tokens.dossier.at(token));
      const its = tokens.dueAt.at(tokens.dossier.at(other));
      if (own !== its) return own < its;
    }
    return tokens.order.at(token) < tokens.order.at(other);
  }

  #comesFirst(tokens: Tokens, one: Queue, other: Queue): boolean {
    if (one.priority !== other.priority) return one.priority < other.priority;
    return this.#isAhead(tokens, one.head, other.head);
  }

  /** Takes the head of a queue out of it. */
  #shift(tokens: Tokens, queue: Queue): number {
    const token = queue.head;
    this.waiting -= 1;
    queue.length -= 1;
    queue.head = tokens.next.at(token);
    if (queue.head === NONE) queue.tail = NONE;
    return token;
  }
}

/** All priorities that dossiers and steps have. */
export function poolPriorities({ arrivals, nodes }: Model): number[] {
  const all = new Set(arrivals.map(({ given }) => given.priority));
  for (const node of nodes) {
    if (node.kind === 'work' && node.priority !== undefined) all.add(node.priority);
  }
  return [...all].sort((a, b) => a - b);
}
