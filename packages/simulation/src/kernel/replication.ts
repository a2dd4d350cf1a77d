/** One replication: dossiers come, wait, are served and go, event by event. */
import type { Model } from '../model/model.js';
import { randomStream, type RandomStream } from '../random/stream.js';
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
import { END_OF_TIME, Tally } from './tally.js';
import { NONE, Tokens } from './tokens.js';
import { WeekWatch } from './week-watch.js';

/** What somebody who looks on is told; all instants are epoch milliseconds. */
export interface Observer {
  came(dossier: number, at: number): void;
  /** A stay ended; `outcome` is that of its node, `unit` who was asked where only the data know. */
  left(dossier: number, step: string, outcome: string, at: number, unit: string | undefined): void;
  /** Something befell a dossier beside its steps. */
  befell(dossier: number, befallen: Befallen, at: number): void;
}

const COURSE_BLOCK = 64;

/** One replication of a model. */
export class Replication {
  readonly heap = new EventHeap();
  readonly tokens: Tokens;
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
  /** Dossiers that came by each stream. */
  readonly #numbers: Int32Array;
  #courseSum = 0;
  #courseCount = 0;

  constructor(
    readonly model: Model,
    /** Its number among the replications, which chooses its random numbers. */
    readonly number: number,
    readonly observer?: Observer,
  ) {
    this.now = model.startAt;
    this.tokens = new Tokens(model.nodes.length);
    this.tally = new Tally(model);
    this.table = new NodeTable(model);
    this.stays = new Stays(this);
    this.#sources = model.arrivals.map((arrival) => createSource(arrival, model, number));
    this.#batches = model.arrivals.map(({ name }) =>
      randomStream(model.seed, number, `batch/${name}`),
    );
    this.#numbers = new Int32Array(model.arrivals.length);
    this.routing = new Routing(this);
  }

  /** Runs until every counted dossier is gone. */
  run(): Tally {
    const { model, heap, tokens, stays, routing } = this;
    model.arrivals.forEach(({ given }, index) => {
      const sources = 'sources' in given ? (given.sources ?? 1) : 1;
      for (let one = 0; one < sources; one += 1) this.#foresee(index, model.startAt, one);
    });
    const week = model.law === undefined ? undefined : new WeekWatch(model, this.tally);
    if (week !== undefined) heap.push(week.first, HOUR_STRIKES, 0, 0);
    const { giveUpAt } = model;
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
      } else if (kind === DOSSIER_COMES) this.#come(index, stamp, at);
      else if (kind === POOL_OPENS) {
        stays.desks[index]!.opensAt = NONE;
        stays.dispatch(stays.desks[index]!, at);
      } else if (kind === TIMER_FIRES) routing.fireTimer(index);
      else if (kind === LIMIT_PASSES || kind === LIFECYCLE) routing.fireLifecycle(index);
      else if (kind === TIMERS_DUE) routing.rest.fireFirst(index, stamp);
      else if (kind === GOES_ON) routing.rest.goOn(index, stamp);
      else if (week !== undefined && at < model.countUntil) {
        heap.push(week.strike(at), HOUR_STRIKES, 0, 0);
      }
    }
    week?.strike(model.countUntil);
    if (!isOver) routing.takeStock(model.countUntil);
    this.#judgeUnfinished(heap.size === 0 || heap.at === Infinity ? END_OF_TIME : giveUpAt);
    routing.close();
    return this.tally;
  }

  /**
   * Counts the dossiers that were never finished. One that has stayed longer than a span did not
   * take less, and one whose due date has passed is late; of the others nothing is known.
   */
  #judgeUnfinished(endedAt: number): void {
    const { tokens, tally, model, routing } = this;
    tally.endedAt = endedAt;
    const worked = model.time.worked(this.now);
    for (const dossier of tokens.countedDossiers()) {
      tally.unfinished += 1;
      const age = endedAt === END_OF_TIME ? Infinity : worked - tokens.cameWorked[dossier]!;
      for (let i = 0; i < model.within.length; i += 1) {
        if (age > model.within[i]!) tally.beyond[i]! += 1;
      }
      routing.judgeUnfinished(dossier, endedAt);
    }
  }

  /** A dossier has gone. */
  countCycle(dossier: number, at: number): void {
    const { tokens, tally, model } = this;
    const worked = model.time.worked(at);
    tally.present.change(worked, -1);
    if (tokens.counted[dossier] !== 1) return;
    tokens.counted[dossier] = 0;
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
    const sources = this.table.sources[stream]!;
    if (sources > 0) this.#foresee(stream, at, this.tokens.number[dossier]! + sources);
  }

  /** A dossier finds a line too long and goes again, uncounted but as one that was turned away. */
  turnAway(dossier: number, node: number, at: number): void {
    const { tokens, tally, model } = this;
    tally.present.change(model.time.worked(at), -1);
    if (tokens.counted[dossier] === 1) {
      tally.steps[node]!.turnedAway += 1;
      tally.turnedAway += 1;
      tokens.counted[dossier] = 0;
      this.countedLive -= 1;
    }
    tokens.release(dossier);
    this.comeBack(dossier, at);
  }

  #come(index: number, serial: number, at: number): void {
    const { model, tokens, tally } = this;
    const { given, to } = model.arrivals[index]!;
    const isFinite = this.table.sources[index]! > 0;
    if (!isFinite) this.#foresee(index, at, serial + 1);
    const { batch, priority } = given;
    const size = typeof batch === 'number' ? batch : this.#oneOf(batch, index);
    for (let one = 0; one < size; one += 1) {
      const dossier = tokens.takeForDossier();
      tokens.dossier[dossier] = dossier;
      tokens.parent[dossier] = NONE;
      tokens.cameAt[dossier] = at;
      tokens.priority[dossier] = priority;
      tokens.stream[dossier] = index;
      tokens.number[dossier] = isFinite ? serial : this.#numbers[index]!++;
      tokens.dueAt[dossier] = Infinity;
      const isCounted = at >= model.countFrom && at < model.countUntil;
      tokens.counted[dossier] = isCounted ? 1 : 0;
      const worked = (tokens.cameWorked[dossier] = model.time.worked(at));
      tally.present.change(worked, 1);
      if (isCounted) {
        tally.came += 1;
        this.countedLive += 1;
      }
      this.routing.come(dossier, at);
      this.routing.enter(dossier, to, at);
    }
  }

  #oneOf(sizes: readonly number[], stream: number): number {
    return sizes[Math.floor(this.#batches[stream]!.next() * sizes.length)]!;
  }

  #foresee(index: number, after: number, serial: number): void {
    const at = this.#sources[index]!(after, serial);
    if (at < Infinity) this.heap.push(at, DOSSIER_COMES, index, serial);
  }
}
