/** Timers of visits: when they fire, and that they fire later where the visit had to wait. */
import { rowAt } from '../indexing/row-at.js';
import type { CarryAt, Wait } from '../model/legal-instants.js';
import { orderInHeap, TIMER_FIRES } from './event-heap.js';
import type { ExitRow } from './node-table.js';
import type { RunState } from './run-state.js';
import { Slots } from './slots.js';
import { NONE } from './tokens.js';

/** A timer that runs. One whose visit is over when its instant comes is used again. */
export interface Armed {
  token: number;
  stamp: number;
  /** Where its visit goes; of what is caught, that says it. */
  exit: ExitRow | undefined;
  /** Its legal instant, which may lie before the visit itself began. */
  at: number;
  /** When it is carried out: later, where its dossier is suspended meanwhile. */
  carryAt: number;
  carriedAt: CarryAt | undefined;
  /** When it was set: nothing comes of it before its cause. */
  setAt: number;
  /** Its place among the timers of one instant: as visits began, and then as the step has them. */
  rank: number;
  isOver: boolean;
  /** The index of what is caught by it; `NONE` where it ends its visit by its exit. */
  caught: number;
  /** Whether what is caught by it has come: it comes again only at a later instant. */
  hasCome: boolean;
}

/** A timer of what a step or a graph catches that stands around no limit of the step. */
export interface CaughtTimer {
  readonly token: number;
  readonly caught: number;
  readonly at: number;
  readonly carryAt: CarryAt | undefined;
  readonly rank: number;
}

interface TimerFacts extends Omit<CaughtTimer, 'caught'> {
  readonly stamp: number;
  readonly setAt: number;
}

/** The present, and the instant at which what happens takes effect. */
interface Moment {
  readonly now: number;
  readonly setAt: number;
}

/** A visit that timers end. It is used again for another one when it is over. */
interface TimedVisit {
  stamp: number;
  /** That of its first timer. */
  rank: number;
  node: number;
  since: number;
  waits: readonly Wait[];
  dueAt: number;
  armed: readonly Armed[];
}

const NO_WAITS: readonly Wait[] = [];
const NONE_ARMED: readonly Armed[] = [];

function newVisit(): TimedVisit {
  return {
    stamp: 0,
    rank: 0,
    node: NONE,
    since: NaN,
    waits: NO_WAITS,
    dueAt: NaN,
    armed: NONE_ARMED,
  };
}

function newTimer(exit: ExitRow | undefined): Armed {
  return {
    token: NONE,
    stamp: 0,
    exit,
    at: NaN,
    carryAt: NaN,
    carriedAt: undefined,
    setAt: NaN,
    rank: 0,
    isOver: true,
    caught: NONE,
    hasCome: false,
  };
}

/** The timers of a run. */
export class Timers {
  readonly #running = new Slots<Armed>();
  readonly #visits: (TimedVisit | undefined)[] = [];
  readonly #free: Armed[] = [];
  readonly #freeVisits: TimedVisit[] = [];
  #next = 0;
  /** The instant at which what happens takes effect, where it is not the present. */
  effect: number | undefined;

  constructor(readonly state: RunState) {}

  /** Sets the timers of a visit that begins. */
  arm(token: number, node: number, since: number, { now, setAt }: Moment): void {
    const { timers, dueAt } = rowAt(this.state.table.rows, node);
    if (timers.length === 0) return;
    const visit = this.#freeVisits.pop() ?? newVisit();
    visit.stamp = this.state.tokens.stamp.at(token);
    visit.rank = this.#next;
    visit.node = node;
    visit.since = since;
    visit.waits = NO_WAITS;
    visit.dueAt = dueAt?.(since, NO_WAITS, now) ?? NaN;
    visit.armed = NONE_ARMED;
    this.#visits[token] = visit;
    this.#set(token, visit, { now, setAt });
  }

  /** Sets a timer of what is caught. */
  armCaught({ token, caught, at, carryAt, rank }: CaughtTimer): Armed {
    const { now, tokens } = this.state;
    const armed = this.#free.pop() ?? newTimer(undefined);
    const setAt = this.effect ?? now;
    armed.exit = undefined;
    armed.caught = caught;
    this.#settle(armed, { token, stamp: tokens.stamp.at(token), at, carryAt, setAt, rank });
    this.#schedule(armed, Math.max(now, at));
    return armed;
  }

  /** The rank of the next visit. */
  get nextRank(): number {
    return this.#next;
  }

  /** Takes a timer whose instant has come; nothing where its visit is over. */
  take(slot: number): Armed | undefined {
    const armed = this.#running.take(slot);
    if (armed === undefined || this.isOn(armed)) return armed;
    this.#free.push(armed);
    return undefined;
  }

  /** Has a timer come again. */
  again(armed: Armed, at: number): void {
    this.#schedule(armed, at);
  }

  /** Whether the visit of a timer is not over, and the timer is still its own. */
  isOn({ token, stamp, isOver }: Armed): boolean {
    return !isOver && this.state.tokens.stamp.at(token) === stamp;
  }

  /** Moves the timers of a duty by what its limit stood still, and tells whether they moved. */
  shift(token: number, from: number, to: number, now: number): boolean {
    const visit = this.#visits[token];
    if (visit === undefined || visit.stamp !== this.state.tokens.stamp.at(token)) return false;
    const { dueAt } = rowAt(this.state.table.rows, visit.node);
    // A limit that had passed before the wait has passed for good.
    if (dueAt === undefined || visit.dueAt < from) return false;
    const wait = { from: Math.max(visit.since, from), to: Math.max(visit.since, to) };
    const waits = [...visit.waits, wait];
    // A wait that moves nothing is not kept.
    return this.#move(token, visit, waits, { now, setAt: to });
  }

  /** Gives a duty the due date that it has by all that has begun by now; whether that moved it. */
  redate(token: number, now: number): boolean {
    const visit = this.#visits[token];
    if (visit === undefined || visit.stamp !== this.state.tokens.stamp.at(token)) return false;
    return this.#move(token, visit, visit.waits, { now, setAt: now });
  }

  #move(token: number, visit: TimedVisit, waits: readonly Wait[], moment: Moment): boolean {
    const { dueAt } = rowAt(this.state.table.rows, visit.node);
    const moved = dueAt?.(visit.since, waits, moment.now) ?? NaN;
    if (dueAt === undefined || moved === visit.dueAt) return false;
    visit.waits = waits;
    visit.dueAt = moved;
    for (const armed of visit.armed) armed.isOver = true;
    this.#set(token, visit, moment);
    return true;
  }

  /** Lets the graces of a visit, and of those above it, stand still while its dossier rested. */
  holdThrough(leaf: number, rests: readonly Wait[]): void {
    for (let token = leaf; token !== NONE; token = this.state.tokens.parent.at(token)) {
      for (const armed of this.#visits[token]?.armed ?? []) {
        armed.carryAt = armed.carriedAt?.(armed.at, armed.setAt, rests) ?? armed.carryAt;
      }
    }
  }

  /** Forgets a visit that is over. */
  forget(token: number): void {
    const visit = this.#visits[token];
    if (visit === undefined) return;
    this.#visits[token] = undefined;
    this.#freeVisits.push(visit);
  }

  #set(token: number, visit: TimedVisit, { now, setAt }: Moment): void {
    const { stamp, since, waits } = visit;
    const { timers } = rowAt(this.state.table.rows, visit.node);
    const { armed: before } = visit;
    visit.armed = timers.map(({ lastInstant, carryAt, exit, caught }, index): Armed => {
      const at = lastInstant(since, waits, now) + 1;
      const armed = this.#free.pop() ?? newTimer(exit);
      armed.exit = exit;
      armed.caught = caught;
      this.#settle(armed, { token, stamp, at, carryAt, setAt, rank: visit.rank + index });
      armed.hasCome = before[index]?.hasCome === true && at <= now;
      return armed;
    });
    for (const armed of visit.armed) {
      if (!armed.hasCome) this.#schedule(armed, Math.max(now, armed.at));
    }
  }

  #settle(armed: Armed, { token, stamp, at, carryAt, setAt, rank }: TimerFacts): void {
    armed.token = token;
    armed.stamp = stamp;
    armed.at = at;
    const { standstills } = this.state;
    armed.carryAt = carryAt?.(at, setAt, standstills) ?? at;
    armed.carriedAt = carryAt;
    armed.setAt = setAt;
    armed.rank = rank;
    armed.isOver = armed.hasCome = false;
  }

  #schedule(armed: Armed, at: number): void {
    const order = orderInHeap(this.#next);
    this.#next += 1;
    this.state.queue.push(at, TIMER_FIRES, order, this.#running.put(armed));
  }
}
