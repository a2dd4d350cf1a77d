/** Timers of stays: when they fire, and that they fire later where the stay had to wait. */
import type { Exit, Model, Node, Wait } from '../model/model.js';
import { TIMER_FIRES, type EventHeap } from './event-heap.js';
import { NONE, type Tokens } from './tokens.js';

/** A timer that runs. */
export interface Armed {
  readonly token: number;
  readonly stamp: number;
  readonly exit: Exit;
  /** Its legal instant, which may lie before the stay itself began. */
  readonly at: number;
  /** When it is carried out: later, where its dossier rests meanwhile. */
  carryAt: number;
  readonly carriedAt: Node['timers'][number]['carryAt'];
  /** When it was set: nothing comes of it before its cause. */
  readonly setAt: number;
  /** Its place among the timers of one instant: as stays began, and then as the step has them. */
  readonly rank: number;
  isOver: boolean;
}

/** The present, and the instant at which what happens takes effect. */
interface Moment {
  readonly now: number;
  readonly setAt: number;
}

/** A stay that timers end. */
interface TimedStay {
  readonly stamp: number;
  /** That of its first timer. */
  readonly rank: number;
  readonly node: number;
  readonly since: number;
  waits: readonly Wait[];
  dueAt: number;
  armed: Armed[];
}

/** The timers of a run. */
export class Timers {
  readonly #running = new Map<number, Armed>();
  readonly #stays = new Map<number, TimedStay>();
  #next = 0;

  constructor(
    readonly model: Model,
    readonly tokens: Tokens,
    readonly heap: EventHeap,
  ) {}

  /** Sets the timers of a stay that begins. */
  arm(token: number, node: number, since: number, { now, setAt }: Moment): void {
    const { timers, dueAt } = this.model.nodes[node]!;
    if (timers.length === 0) return;
    const stamp = this.tokens.stamp[token]!;
    const due = dueAt?.(since) ?? NaN;
    const stay = { stamp, rank: this.#next, node, since, waits: [], dueAt: due, armed: [] };
    this.#stays.set(token, stay);
    this.#set(token, stay, { now, setAt });
  }

  /** Takes a timer whose instant has come; nothing where its stay is over. */
  take(serial: number): Armed | undefined {
    const armed = this.#running.get(serial);
    this.#running.delete(serial);
    return armed !== undefined && this.isOn(armed) ? armed : undefined;
  }

  /** Has a timer come again. */
  again(armed: Armed, at: number): void {
    this.heap.push(at, TIMER_FIRES, this.#add(armed), 0);
  }

  /** Whether the stay of a timer goes on, and the timer is still its own. */
  isOn({ token, stamp, isOver }: Armed): boolean {
    return !isOver && this.tokens.stamp[token] === stamp;
  }

  /** Moves the timers of a duty by what its limit stood still, and tells whether they moved. */
  shift(token: number, from: number, to: number, now: number): boolean {
    const stay = this.#stays.get(token);
    if (stay?.stamp !== this.tokens.stamp[token] || stay === undefined) return false;
    const { dueAt } = this.model.nodes[stay.node]!;
    // What had passed before the wait stays passed.
    if (dueAt === undefined || stay.dueAt < from) return false;
    const wait = { from: Math.max(stay.since, from), to: Math.max(stay.since, to) };
    const waits = [...stay.waits, wait];
    const moved = dueAt(stay.since, waits);
    // A wait that moves nothing is not kept.
    if (moved === stay.dueAt) return false;
    stay.waits = waits;
    stay.dueAt = moved;
    for (const armed of stay.armed) armed.isOver = true;
    stay.armed = [];
    this.#set(token, stay, { now, setAt: to });
    return true;
  }

  /** Lets the graces of a stay, and of those above it, stand still while its dossier rested. */
  holdThrough(leaf: number, rests: readonly Wait[]): void {
    for (let token = leaf; token !== NONE; token = this.tokens.parent[token]!) {
      for (const armed of this.#stays.get(token)?.armed ?? []) {
        armed.carryAt = armed.carriedAt?.(armed.at, armed.setAt, rests) ?? armed.carryAt;
      }
    }
  }

  /** Forgets a stay that is over. */
  forget(token: number): void {
    this.#stays.delete(token);
  }

  #set(token: number, stay: TimedStay, { now, setAt }: Moment): void {
    const { stamp, since, waits } = stay;
    const { timers } = this.model.nodes[stay.node]!;
    for (const [index, { lastInstant, carryAt, outcome, to }] of timers.entries()) {
      const at = lastInstant(since, waits) + 1;
      const exit = { outcome, to, probability: 0 };
      const rank = stay.rank + index;
      const carried = carryAt?.(at, setAt) ?? at;
      const held = { at, carryAt: carried, carriedAt: carryAt, setAt };
      const armed = { token, stamp, ...held, rank, isOver: false, exit };
      stay.armed.push(armed);
      this.heap.push(Math.max(now, at), TIMER_FIRES, this.#add(armed), 0);
    }
  }

  #add(armed: Armed): number {
    const serial = this.#next;
    this.#next += 1;
    this.#running.set(serial, armed);
    return serial;
  }
}
