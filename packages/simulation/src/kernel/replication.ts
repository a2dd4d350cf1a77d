/** One replication: dossiers come, wait, are served and go, event by event. */
import type { Model } from '../model/index.js';
import { randomStream, type RandomStream } from '../random/index.js';
import {
  DOSSIER_COMES,
  EventHeap,
  GOES_ON,
  HOUR_STRIKES,
  LIFECYCLE,
  LIMIT_PASSES,
  POOL_OPENS,
  STAY_ENDS,
  TIMER_FIRES,
  TIMERS_DUE,
} from './event-heap.js';
import type { Befallen } from './lifecycle.js';
import { NodeTable } from './node-table.js';
import { Routing } from './routing.js';
import { createSource, type Source } from './sources.js';
import { Stays } from './stays.js';
import { Tally } from './tally.js';
import { NONE, Tokens } from './tokens.js';

/** What somebody who looks on is told; all instants are epoch milliseconds. */
export interface Observer {
  came(dossier: number, at: number): void;
  /** A stay ended; `outcome` is that of its node, `unit` who was asked where only the data know. */
  left(dossier: number, step: string, outcome: string, at: number, unit: string | undefined): void;
  /** Something befell a dossier beside its steps. */
  befell(dossier: number, befallen: Befallen, at: number): void;
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
  /** The present instant. */
  now: number;
  /** Counted dossiers that are still there. */
  countedLive = 0;
  readonly table: NodeTable;
  readonly stays: Stays;
  readonly routing: Routing;
  readonly #sources: readonly Source[];
  readonly #batches: readonly RandomStream[];
  #courseSum = 0;
  #courseCount = 0;

  constructor(
    readonly model: Model,
    /** Its number among the replications, which chooses its random numbers. */
    readonly number: number,
    readonly observer?: Observer,
  ) {
    this.now = model.startAt;
    this.tally = new Tally(model);
    this.table = new NodeTable(model);
    this.stays = new Stays(this);
    this.#sources = model.arrivals.map((arrival) => createSource(arrival, model, number));
    this.#batches = model.arrivals.map(({ name }) =>
      randomStream(model.seed, number, `batch/${name}`),
    );
    this.routing = new Routing(this);
  }

  /** Runs until every counted dossier is gone. */
  run(): Tally {
    const { model, heap, tokens, stays, routing } = this;
    model.arrivals.forEach(({ given }, index) => {
      const sources = 'sources' in given ? (given.sources ?? 1) : 1;
      for (let one = 0; one < sources; one += 1) this.#foresee(index, model.startAt);
    });
    if (model.law !== undefined) heap.push(firstHour(model.startAt), HOUR_STRIKES, 0, 0);
    const giveUpAt = model.countUntil + PATIENCE * (model.countUntil - model.startAt);
    let isOver = false;
    while (heap.size > 0) {
      const at = heap.at;
      if (at >= model.countUntil) {
        if (!isOver) routing.takeStock(model.countUntil);
        isOver = true;
        if (this.countedLive === 0 || at > giveUpAt) break;
      }
      const { kind, index, stamp } = heap;
      heap.pop();
      this.now = at;
      if (kind === STAY_ENDS) {
        if (tokens.turn[index] === stamp) stays.end(index, at);
      } else if (kind === DOSSIER_COMES) this.#come(index, at);
      else if (kind === POOL_OPENS) {
        stays.desks[index]!.opensAt = NONE;
        stays.dispatch(stays.desks[index]!, at);
      } else if (kind === TIMER_FIRES) routing.fireTimer(index);
      else if (kind === LIMIT_PASSES || kind === LIFECYCLE) routing.fireLifecycle(index);
      else if (kind === TIMERS_DUE) routing.rest.fireFirst(index, stamp);
      else if (kind === GOES_ON) routing.rest.goOn(index, stamp);
      else this.#lookAround(at);
    }
    if (!isOver) routing.takeStock(model.countUntil);
    routing.close();
    this.tally.unfinished = this.countedLive;
    return this.tally;
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

  /** A dossier of one of finitely many sources is gone: its source sends another in time. */
  comeBack(dossier: number, at: number): void {
    const stream = this.tokens.stream[dossier]!;
    if (this.table.isFinite[stream] === 1) this.#foresee(stream, at);
  }

  /** A dossier finds a line too long and goes again, uncounted but as one that was turned away. */
  turnAway(dossier: number, node: number, at: number): void {
    const { tokens, tally, model } = this;
    if (tokens.counted[dossier] === 1) {
      tally.steps[node]!.turnedAway += 1;
      tally.turnedAway += 1;
      tally.present.change(model.time.worked(at), -1);
      this.countedLive -= 1;
    }
    tokens.release(dossier);
    this.comeBack(dossier, at);
  }

  #come(index: number, at: number): void {
    const { model, tokens, tally } = this;
    const { given, to } = model.arrivals[index]!;
    if (this.table.isFinite[index] === 0) this.#foresee(index, at);
    const { batch, priority } = given;
    const size = typeof batch === 'number' ? batch : this.#oneOf(batch, index);
    for (let one = 0; one < size; one += 1) {
      const dossier = tokens.take();
      tokens.dossier[dossier] = dossier;
      tokens.parent[dossier] = NONE;
      tokens.cameAt[dossier] = at;
      tokens.priority[dossier] = priority;
      tokens.stream[dossier] = index;
      tokens.dueAt[dossier] = Infinity;
      const isCounted = at >= model.countFrom && at < model.countUntil;
      tokens.counted[dossier] = isCounted ? 1 : 0;
      if (isCounted) {
        const worked = (tokens.cameWorked[dossier] = model.time.worked(at));
        tally.came += 1;
        this.countedLive += 1;
        tally.present.change(worked, 1);
      }
      this.routing.come(dossier, at);
      this.routing.enter(dossier, to, at);
    }
  }

  #oneOf(sizes: readonly number[], stream: number): number {
    return sizes[Math.floor(this.#batches[stream]!.next() * sizes.length)]!;
  }

  #foresee(index: number, after: number): void {
    const at = this.#sources[index]!(after);
    if (at < Infinity) this.heap.push(at, DOSSIER_COMES, index, 0);
  }

  /** At each full hour: how many work and how many wait. */
  #lookAround(at: number): void {
    const { model } = this;
    if (at < model.countUntil) this.heap.push(at + HOUR_MS, HOUR_STRIKES, 0, 0);
    if (at < model.countFrom || at >= model.countUntil) return;
    const hour = Math.floor(model.localMs(at) / HOUR_MS);
    // Day 0 of the epoch was a Thursday; the week begins on Monday.
    const cell = (hour + 72) % 168;
    for (const desk of this.stays.desks) {
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
