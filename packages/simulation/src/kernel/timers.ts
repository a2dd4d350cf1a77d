/** Timers of stays: when they fire, and that they fire later where the stay had to wait. */
import type { Exit, Model, Wait } from '../model/index.js';
import { TIMER_FIRES, type EventHeap } from './event-heap.js';
import type { Tokens } from './tokens.js';

/** A timer that runs. */
export interface Armed {
  readonly token: number;
  readonly stamp: number;
  readonly exit: Exit;
  /** When it fires, which may lie before the stay itself began. */
  readonly at: number;
  /** Its place among the timers of one instant: as stays began, and then as the step has them. */
  readonly rank: number;
  isOver: boolean;
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
  arm(token: number, node: number, since: number, now: number): void {
    const { timers, dueAt } = this.model.nodes[node]!;
    if (timers.length === 0) return;
    const stamp = this.tokens.stamp[token]!;
    const due = dueAt?.(since) ?? NaN;
    const stay = { stamp, rank: this.#next, node, since, waits: [], dueAt: due, armed: [] };
    this.#stays.set(token, stay);
    this.#set(token, stay, now);
  }

  /** Takes a timer that fires; nothing where its stay is over. */
  take(serial: number): Armed | undefined {
    const armed = this.#running.get(serial);
    this.#running.delete(serial);
    return armed !== undefined && this.isOn(armed) ? armed : undefined;
  }

  /** Whether the stay of a timer goes on, and the timer is still its own. */
  isOn({ token, stamp, isOver }: Armed): boolean {
    return !isOver && this.tokens.stamp[token] === stamp;
  }

  /** Moves the timers of a duty by what its limit stood still, as the engine does. */
  shift(token: number, from: number, to: number): void {
    const stay = this.#stays.get(token);
    if (stay?.stamp !== this.tokens.stamp[token] || stay === undefined) return;
    const { dueAt } = this.model.nodes[stay.node]!;
    // What had passed before the wait stays passed.
    if (dueAt === undefined || stay.dueAt < from) return;
    const wait = { from: Math.max(stay.since, from), to: Math.max(stay.since, to) };
    const waits = [...stay.waits, wait];
    const moved = dueAt(stay.since, waits);
    // A wait that moves nothing is not kept.
    if (moved === stay.dueAt) return;
    stay.waits = waits;
    stay.dueAt = moved;
    for (const armed of stay.armed) armed.isOver = true;
    stay.armed = [];
    this.#set(token, stay, to);
  }

  /** Forgets a stay that is over. */
  forget(token: number): void {
    this.#stays.delete(token);
  }

  #set(token: number, stay: TimedStay, now: number): void {
    const { stamp, since, waits } = stay;
    const { timers } = this.model.nodes[stay.node]!;
    for (const [index, { lastInstant, outcome, to }] of timers.entries()) {
      const at = lastInstant(since, waits) + 1;
      const exit = { outcome, to, probability: 0 };
      const armed = { token, stamp, at, rank: stay.rank + index, isOver: false, exit };
      const serial = this.#next;
      this.#next += 1;
      this.#running.set(serial, armed);
      stay.armed.push(armed);
      this.heap.push(Math.max(now, at), TIMER_FIRES, serial, 0);
    }
  }
}
