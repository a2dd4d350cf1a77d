/** One replication: dossiers come, wait, are served and go, event by event. */
import type { Model } from '../model/index.js';
import { type Sampler, createSampler, randomStream, type RandomStream } from '../random/index.js';
import { Desk } from './desk.js';
import {
  DOSSIER_COMES,
  EventHeap,
  HOUR_STRIKES,
  POOL_OPENS,
  STAY_ENDS,
  TIMER_FIRES,
} from './event-heap.js';
import { DELAY, NodeTable, WORK } from './node-table.js';
import { Routing } from './routing.js';
import { createSource, type Source } from './sources.js';
import { Tally } from './tally.js';
import { DELAYED, FREE, NONE, QUEUED, SERVED, Tokens } from './tokens.js';

/** What somebody who looks on is told; all instants are epoch milliseconds. */
export interface Observer {
  came(dossier: number, at: number): void;
  /** A stay ended; `outcome` is that of its node. */
  left(dossier: number, step: string, outcome: string, at: number): void;
}

const HOUR_MS = 3_600_000;
const COURSE_BLOCK = 64;
/** How many times the counted time a run may go on until the last counted dossier is gone. */
const PATIENCE = 20;

/** One replication of a model. */
export class Replication {
  readonly heap = new EventHeap();
  readonly tokens = new Tokens();
  readonly tally: Tally;
  /** Counted dossiers that are still there. */
  countedLive = 0;
  readonly desks: readonly Desk[];
  readonly table: NodeTable;
  readonly #services: readonly (Sampler | undefined)[];
  readonly #choices: readonly RandomStream[];
  readonly #sources: readonly Source[];
  readonly #routing: Routing;
  #order = 0;
  #courseSum = 0;
  #courseCount = 0;

  constructor(
    readonly model: Model,
    replication: number,
    readonly observer?: Observer,
  ) {
    this.tally = new Tally(model);
    this.table = new NodeTable(model);
    const priorities = prioritiesOf(model);
    this.desks = model.pools.map((pool, index) => new Desk(pool, index, model, priorities));
    this.#services = model.nodes.map((node) => {
      if (node.kind !== 'work' && node.kind !== 'delay') return undefined;
      const stream = randomStream(model.seed, replication, `service/${node.name}`);
      return createSampler(node.service, model.unitMs, stream);
    });
    this.#choices = model.nodes.map(({ name }) =>
      randomStream(model.seed, replication, `outcome/${name}`),
    );
    this.#sources = model.arrivals.map((arrival) => createSource(arrival, model, replication));
    this.#routing = new Routing(this, this.#choices);
  }

  /** Runs until every counted dossier is gone. */
  run(): Tally {
    const { model, heap, tokens } = this;
    this.#sources.forEach((_, index) => this.#foresee(index, model.startAt));
    if (model.law !== undefined) heap.push(firstHour(model.startAt), HOUR_STRIKES, 0, 0);
    const giveUpAt = model.countUntil + PATIENCE * (model.countUntil - model.startAt);
    let isOver = false;
    while (heap.size > 0) {
      const at = heap.at;
      if (at >= model.countUntil) {
        if (!isOver) this.#routing.takeStock(model.countUntil);
        isOver = true;
        if (this.countedLive === 0) break;
        if (at > giveUpAt) {
          this.tally.unfinished = this.countedLive;
          break;
        }
      }
      const { kind, index, stamp } = heap;
      heap.pop();
      if (kind === STAY_ENDS) {
        if (tokens.stamp[index] === stamp) this.#endStay(index, at);
      } else if (kind === DOSSIER_COMES) this.#come(index, at);
      else if (kind === POOL_OPENS) {
        this.desks[index]!.opensAt = NONE;
        this.#dispatch(this.desks[index]!, at);
      } else if (kind === TIMER_FIRES) this.#routing.fireTimer(index, at);
      else this.#lookAround(at);
    }
    if (!isOver) this.#routing.takeStock(model.countUntil);
    return this.tally;
  }

  /** Begins a stay of work: it is taken up at once, or waits. */
  enterWork(token: number, index: number, at: number): void {
    const { tokens, table } = this;
    const desk = this.desks[table.pool[index]!]!;
    const worked = desk.pool.time.worked(at);
    tokens.sinceWorked[token] = worked;
    tokens.left[token] = tokens.service[token] = this.#services[index]!();
    tokens.order[token] = this.#order;
    this.#order += 1;
    const dossier = tokens.dossier[token]!;
    if (tokens.counted[dossier] === 1) this.tally.steps[index]!.present.change(worked, 1);
    const priority = this.#priorityOf(token);
    if (!desk.isAnyoneBefore(index, priority)) {
      const group = desk.idleGroupFor(index, priority, at);
      if (group !== NONE) {
        this.#start(desk, token, group, at, worked);
        return;
      }
    }
    desk.join(tokens, token, index, priority);
    if (tokens.counted[dossier] === 1) this.tally.steps[index]!.waiting.change(worked, 1);
    this.#routing.waits(token, table.party[index]!, at);
    if (desk.preempts) this.#preempt(desk, priority, at);
    this.#dispatch(desk, at);
  }

  /** The priority of a stay: that of its step, or of its dossier. */
  #priorityOf(token: number): number {
    const own = this.table.priority[this.tokens.node[token]!]!;
    return own === NONE ? this.tokens.priority[this.tokens.dossier[token]!]! : own;
  }

  /** Begins a stay in which nobody of the scenario works. */
  enterDelay(token: number, index: number, at: number): number {
    const { tokens } = this;
    const length = this.#services[index]!();
    tokens.sinceWorked[token] = at;
    tokens.service[token] = length;
    tokens.state[token] = DELAYED;
    if (tokens.counted[tokens.dossier[token]!] === 1) {
      this.tally.steps[index]!.present.change(at, 1);
    }
    this.heap.push(at + length, STAY_ENDS, token, tokens.stamp[token]!);
    return length;
  }

  /** Ends a stay before its time: whoever works on it is free for others. */
  cancelStay(token: number, at: number): void {
    const { tokens, table } = this;
    const node = tokens.node[token]!;
    const state = tokens.state[token]!;
    tokens.stamp[token]! += 1;
    this.#countGone(token, at);
    if (table.kind[node] !== WORK) return;
    const desk = this.desks[table.pool[node]!]!;
    if (state === QUEUED) {
      if (tokens.counted[tokens.dossier[token]!] === 1) {
        this.tally.steps[node]!.waiting.change(desk.pool.time.worked(at), -1);
      }
      desk.quit(tokens, token, node, this.#priorityOf(token));
    } else if (state === SERVED) {
      this.#free(desk, token, at, false);
      tokens.state[token] = FREE;
      this.#dispatch(desk, at);
    }
  }

  /** A counted dossier has gone. */
  countCycle(dossier: number, at: number): void {
    const { tokens, tally, model } = this;
    const worked = model.time.worked(at);
    tally.present.change(worked, -1);
    const cycle = worked - tokens.cameWorked[dossier]!;
    tally.gone += 1;
    tally.cycle.add(cycle);
    if (!model.isAlwaysOpen) tally.elapsed.add(at - tokens.cameAt[dossier]!);
    for (let i = 0; i < model.within.length; i += 1) {
      if (cycle <= model.within[i]!) tally.within[i]! += 1;
    }
    this.countedLive -= 1;
  }

  /** Notes the cycle time of any dossier, for the detection of the warm-up. */
  noteCourse(dossier: number, at: number): void {
    this.#courseSum += at - this.tokens.cameAt[dossier]!;
    this.#courseCount += 1;
    if (this.#courseCount < COURSE_BLOCK) return;
    this.tally.course.push(this.#courseSum / COURSE_BLOCK);
    this.#courseSum = this.#courseCount = 0;
  }

  #come(index: number, at: number): void {
    const { model, tokens, tally } = this;
    const arrival = model.arrivals[index]!;
    this.#foresee(index, at);
    for (let one = 0; one < arrival.given.batch; one += 1) {
      const dossier = tokens.take();
      tokens.dossier[dossier] = dossier;
      tokens.parent[dossier] = NONE;
      tokens.cameAt[dossier] = at;
      tokens.priority[dossier] = arrival.given.priority;
      tokens.dueAt[dossier] = Infinity;
      const isCounted = at >= model.countFrom && at < model.countUntil;
      tokens.counted[dossier] = isCounted ? 1 : 0;
      if (isCounted) {
        const worked = (tokens.cameWorked[dossier] = model.time.worked(at));
        tally.came += 1;
        this.countedLive += 1;
        tally.present.change(worked, 1);
      }
      this.#routing.come(dossier, at);
      this.#routing.enter(dossier, arrival.to, at);
    }
  }

  #foresee(index: number, after: number): void {
    const at = this.#sources[index]!(after);
    if (at < Infinity) this.heap.push(at, DOSSIER_COMES, index, 0);
  }

  #start(desk: Desk, token: number, group: number, at: number, worked: number): void {
    const { tokens } = this;
    desk.idle[group]! -= 1;
    tokens.state[token] = SERVED;
    tokens.group[token] = group;
    tokens.servedFrom[token] = at;
    const node = tokens.node[token]!;
    if (
      tokens.counted[tokens.dossier[token]!] === 1 &&
      tokens.left[token] === tokens.service[token]
    ) {
      this.tally.steps[node]!.waits.add(worked - tokens.sinceWorked[token]!);
    }
    if (desk.preempts) desk.served.add(token);
    const { time } = desk.groups[group]!;
    const leaves = time.nextAbsence(at);
    // Who goes away leaves the rest of the work to the others.
    const isLeft = leaves < Infinity && time.worked(leaves) - time.worked(at) < tokens.left[token]!;
    const end = isLeft ? leaves : time.add(at, tokens.left[token]!);
    tokens.interrupted[token] = isLeft ? 1 : 0;
    this.heap.push(end, STAY_ENDS, token, tokens.stamp[token]!);
    this.#routing.worksOn(token, at);
  }

  #endStay(token: number, at: number): void {
    const { tokens } = this;
    if (tokens.state[token] === SERVED) {
      const desk = this.desks[this.table.pool[tokens.node[token]!]!]!;
      if (tokens.interrupted[token] === 1) {
        this.#interrupt(desk, token, at);
        this.#dispatch(desk, at);
        return;
      }
      this.#free(desk, token, at, true);
      this.#countGone(token, at);
      if (desk.waiting > 0) this.#dispatch(desk, at);
    } else this.#countGone(token, at);
    tokens.stamp[token]! += 1;
    this.#routing.leave(token, at);
  }

  /** Ends the service of a token, finished or not. */
  #free(desk: Desk, token: number, at: number, isFinished: boolean): void {
    const { tokens, model } = this;
    desk.idle[tokens.group[token]!]! += 1;
    if (desk.preempts) desk.served.delete(token);
    const servedFrom = tokens.servedFrom[token]!;
    if (isFinished && servedFrom >= model.countFrom && at <= model.countUntil) {
      this.tally.pools[desk.index]!.busyMs += tokens.left[token]!;
      return;
    }
    const from = Math.max(servedFrom, model.countFrom);
    const to = Math.min(at, model.countUntil);
    if (from < to) {
      const { time } = desk.groups[tokens.group[token]!]!;
      this.tally.pools[desk.index]!.busyMs += time.worked(to) - time.worked(from);
    }
  }

  /** Counts the end of a stay. */
  #countGone(token: number, at: number): void {
    const { tokens, table } = this;
    if (tokens.counted[tokens.dossier[token]!] !== 1) return;
    const index = tokens.node[token]!;
    const kind = table.kind[index]!;
    if (kind !== WORK && kind !== DELAY) return;
    const now = kind === WORK ? this.desks[table.pool[index]!]!.pool.time.worked(at) : at;
    const step = this.tally.steps[index]!;
    step.present.change(now, -1);
    step.sojourns.add(now - tokens.sinceWorked[token]!);
  }

  /** Gives work to whoever is idle and there. */
  #dispatch(desk: Desk, at: number): void {
    const { tokens } = this;
    for (let group = 0; group < desk.idle.length; group += 1) {
      if (desk.idle[group] === 0 || !desk.groups[group]!.time.isOpen(at)) continue;
      while (desk.waiting > 0 && desk.idle[group]! > 0) {
        const token = desk.nextFor(tokens, group);
        if (token === NONE) break;
        const worked = desk.pool.time.worked(at);
        if (tokens.counted[tokens.dossier[token]!] === 1) {
          this.tally.steps[tokens.node[token]!]!.waiting.change(worked, -1);
        }
        this.#start(desk, token, group, at, worked);
      }
    }
    if (desk.waiting > 0) this.#foreseeOpening(desk, at);
  }

  /** Foresees the next opening of a pool that has somebody idle who is away now. */
  #foreseeOpening(desk: Desk, at: number): void {
    let soonest = Infinity;
    for (let group = 0; group < desk.idle.length; group += 1) {
      if (desk.idle[group] === 0) continue;
      const opens = desk.groups[group]!.time.nextOpen(at);
      if (opens > at && opens < soonest) soonest = opens;
    }
    if (soonest === Infinity || (desk.opensAt !== NONE && desk.opensAt <= soonest)) return;
    desk.opensAt = soonest;
    this.heap.push(soonest, POOL_OPENS, desk.index, 0);
  }

  /** Interrupts the least urgent work for more urgent one. */
  #preempt(desk: Desk, priority: number, at: number): void {
    const { tokens } = this;
    let victim = NONE;
    let worst = priority;
    for (const token of desk.served) {
      const its = this.#priorityOf(token);
      if (its < worst || its === priority) continue;
      if (its === worst && victim !== NONE && tokens.order[token]! < tokens.order[victim]!)
        continue;
      [victim, worst] = [token, its];
    }
    if (victim === NONE || !desk.groups[tokens.group[victim]!]!.time.isOpen(at)) return;
    this.#interrupt(desk, victim, at);
    this.#dispatch(desk, at);
  }

  /** Puts work back in line, with what is left of it. */
  #interrupt(desk: Desk, token: number, at: number): void {
    const { tokens, table } = this;
    const { time } = desk.groups[tokens.group[token]!]!;
    tokens.left[token]! -= time.worked(at) - time.worked(tokens.servedFrom[token]!);
    tokens.stamp[token]! += 1;
    this.#free(desk, token, at, false);
    const node = tokens.node[token]!;
    if (tokens.counted[tokens.dossier[token]!] === 1) {
      this.tally.steps[node]!.waiting.change(desk.pool.time.worked(at), 1);
    }
    desk.join(tokens, token, node, this.#priorityOf(token));
    this.#routing.waits(token, table.party[node]!, at);
  }

  /** At each full hour: how many work and how many wait. */
  #lookAround(at: number): void {
    const { model } = this;
    if (at < model.countUntil) this.heap.push(at + HOUR_MS, HOUR_STRIKES, 0, 0);
    if (at < model.countFrom || at >= model.countUntil) return;
    const hour = Math.floor(model.localMs(at) / HOUR_MS);
    // Day 0 of the epoch was a Thursday; the week begins on Monday.
    const cell = (hour + 72) % 168;
    for (const desk of this.desks) {
      const seen = this.tally.pools[desk.index]!;
      if (!desk.groups.some(({ time }) => time.isOpen(at))) continue;
      const staff = desk.groups.reduce((sum, { count }) => sum + count, 0);
      const idle = desk.idle.reduce((sum, count) => sum + count, 0);
      seen.looks[cell]! += 1;
      seen.busy[cell]! += (staff - idle) / staff;
      seen.waiting[cell]! += desk.waiting;
    }
  }
}

function firstHour(at: number): number {
  return Math.ceil(at / HOUR_MS) * HOUR_MS;
}

/** All priorities that dossiers and steps have. */
function prioritiesOf({ arrivals, nodes }: Model): number[] {
  const all = new Set(arrivals.map(({ given }) => given.priority));
  for (const node of nodes) {
    if (node.kind === 'work' && node.priority !== undefined) all.add(node.priority);
  }
  return [...all].sort((a, b) => a - b);
}
