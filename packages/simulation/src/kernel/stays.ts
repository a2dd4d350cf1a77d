/** Stays at work and elsewhere: who waits in line, who is served by whom, and until when. */
import { createSampler, type Sampler } from '../random/sampler.js';
import { DossierStream } from '../random/stream.js';
import type { Batches } from './batches.js';
import { Desk, prioritiesOf } from './desk.js';
import { POOL_OPENS, STAY_ENDS } from './event-heap.js';
import { DELAY, WORK } from './node-table.js';
import type { Replication } from './replication.js';
import type { StepTally } from './tally.js';
import {
  DELAYED,
  ENDED_LATE,
  FREE,
  HELD,
  NONE,
  QUEUED,
  SERVED,
  TOO_LATE,
  type Tokens,
} from './tokens.js';

/** The stays of a run. */
export class Stays {
  readonly desks: readonly Desk[];
  readonly #services: readonly Sampler[];
  readonly #numbers: readonly DossierStream[];
  readonly #tokens: Tokens;
  readonly #steps: readonly StepTally[];
  /** Whether somebody must be told who works on what. */
  readonly #hasAccount: boolean;
  #order = 0;

  constructor(readonly replication: Replication) {
    const { model, number, tokens, tally } = replication;
    this.#tokens = tokens;
    this.#steps = tally.steps;
    this.#hasAccount = model.law !== undefined;
    const priorities = prioritiesOf(model);
    this.desks = model.pools.map(
      (_, index) => new Desk(index, model, priorities, tally.pools[index]!.busy),
    );
    const streams = model.arrivals.map(({ name }) => name);
    this.#numbers = model.nodes.map(
      ({ name }) => new DossierStream(model.seed, number, `service/${name}`, streams),
    );
    this.#services = model.nodes.map((node, index) =>
      node.kind === 'work' || node.kind === 'delay'
        ? createSampler(node.service, model.unitMs, this.#numbers[index]!)
        : () => 0,
    );
  }

  /** Begins a stay of work: it is taken up at once, or waits. */
  enterWork(token: number, index: number, at: number): void {
    const tokens = this.#tokens;
    const desk = this.desks[this.replication.table.pool[index]!]!;
    const worked = desk.pool.time.worked(at);
    tokens.sinceWorked[token] = worked;
    tokens.left[token] = tokens.service[token] = this.#lengthOf(token, index);
    tokens.order[token] = this.#order;
    this.#order += 1;
    const step = this.#steps[index]!;
    const priority = desk.byPriority ? this.#priorityOf(token) : 0;
    if (desk.batches === undefined && !desk.isAnyoneBefore(index, priority)) {
      const group = desk.idleGroupFor(index, priority, at);
      if (group !== NONE) {
        step.present.change(worked, 1);
        this.#start(desk, token, group, at, worked);
        return;
      }
    }
    if (desk.waiting >= desk.pool.waitingMax) {
      this.replication.turnAway(token, index, at);
      return;
    }
    desk.join(tokens, token, index, priority);
    step.present.change(worked, 1);
    step.waiting.change(worked, 1);
    const { routing, table } = this.replication;
    if (this.#hasAccount) routing.waits(token, table.party[index]!, at);
    if (desk.preempts) this.#preempt(desk, priority, at);
    this.dispatch(desk, at);
  }

  /** Begins a stay in which nobody of the scenario works. */
  enterDelay(token: number, index: number, at: number): void {
    const { tokens, tally, heap } = this.replication;
    const length = this.#lengthOf(token, index);
    tokens.sinceWorked[token] = at;
    tokens.service[token] = length;
    tokens.state[token] = DELAYED;
    tally.steps[index]!.present.change(at, 1);
    heap.push(at + length, STAY_ENDS, token, tokens.turn[token]!);
  }

  /** A stay ends in its own time, or its service does. */
  end(token: number, at: number): void {
    const tokens = this.#tokens;
    const { table, routing } = this.replication;
    if (tokens.state[token] !== SERVED) {
      if (tokens.state[token] === TOO_LATE) tokens.state[token] = ENDED_LATE;
      else if (routing.isFrozen(token)) tokens.state[token] = HELD;
      else this.#leave(token, at);
      return;
    }
    const desk = this.desks[table.pool[tokens.node[token]!]!]!;
    if (tokens.interrupted[token] === 1) {
      this.#interrupt(desk, token, at);
      this.dispatch(desk, at);
      return;
    }
    const worked = desk.pool.time.worked(at);
    this.#free(desk, token, at, worked);
    if (desk.batches !== undefined) {
      this.#leaveTogether(desk, desk.batches.dissolve(token), at);
      return;
    }
    this.#countDone(token, tokens.node[token]!, worked);
    if (desk.waiting > 0) this.dispatch(desk, at);
    tokens.turn[token]! += 1;
    routing.leave(token, at);
  }

  /** Ends a stay before its time: whoever works on it is free for others. */
  cancel(token: number, at: number): void {
    const { tokens, table } = this.replication;
    const node = tokens.node[token]!;
    const state = tokens.state[token]!;
    this.#countGone(token, at);
    tokens.turn[token]! += 1;
    if (table.kind[node] === WORK) {
      this.#takeAway(this.desks[table.pool[node]!]!, token, state, at);
      tokens.state[token] = FREE;
    }
  }

  /** Nobody may work on a token any longer: it leaves the line, or whoever works on it. */
  hold(token: number, at: number): void {
    const { tokens, table, routing } = this.replication;
    const node = tokens.node[token]!;
    if (table.kind[node] !== WORK) return;
    const state = tokens.state[token]!;
    if (state === TOO_LATE) return;
    const desk = this.desks[table.pool[node]!]!;
    if (state === SERVED) {
      this.#putDown(desk, token, at);
      routing.waits(token, table.party[node]!, at);
    }
    this.#takeAway(desk, token, state, at);
    tokens.state[token] = HELD;
  }

  /** What comes of a stay counts no more: it leaves the line, or whoever works on it. */
  giveUp(token: number, at: number): void {
    const { tokens, table, routing } = this.replication;
    const state = tokens.state[token]!;
    if (state === TOO_LATE || state === ENDED_LATE) return;
    const node = tokens.node[token]!;
    if (table.kind[node] === WORK) {
      const desk = this.desks[table.pool[node]!]!;
      if (state === SERVED) this.#putDown(desk, token, at);
      this.#takeAway(desk, token, state, at);
      routing.stopsWork(token, table.party[node]!, at);
      tokens.servedFrom[token] = at;
    }
    tokens.state[token] = state === HELD && table.kind[node] !== WORK ? ENDED_LATE : TOO_LATE;
  }

  /** A stay counts after all: it goes on, or waits until its dossier does. */
  takeBack(token: number): void {
    const { tokens, table, routing, now } = this.replication;
    const state = tokens.state[token]!;
    const node = tokens.node[token]!;
    if (state !== TOO_LATE && state !== ENDED_LATE) return;
    const isWork = table.kind[node] === WORK;
    if (isWork) routing.waits(token, table.party[node]!, tokens.servedFrom[token]!);
    if (!isWork && state === TOO_LATE) {
      tokens.state[token] = DELAYED;
      return;
    }
    tokens.state[token] = HELD;
    if (!routing.isFrozen(token)) this.goOn(token, now);
  }

  /** A token that was held goes on: back into the line, or on its way. */
  goOn(token: number, at: number): void {
    const { tokens, table, tally } = this.replication;
    const node = tokens.node[token]!;
    if (table.kind[node] !== WORK) {
      this.#leave(token, at);
      return;
    }
    const desk = this.desks[table.pool[node]!]!;
    desk.join(tokens, token, node, this.#priorityOf(token));
    tally.steps[node]!.waiting.change(desk.pool.time.worked(at), 1);
    this.dispatch(desk, at);
  }

  /** Gives work to whoever is idle and there. */
  dispatch(desk: Desk, at: number): void {
    const { tokens, tally } = this.replication;
    for (let group = 0; group < desk.idle.length; group += 1) {
      if (desk.idle[group] === 0 || !desk.groups[group]!.time.isOpen(at)) continue;
      while (desk.waiting > 0 && desk.idle[group]! > 0) {
        const token = desk.nextFor(tokens, group);
        if (token === NONE) break;
        const worked = desk.pool.time.worked(at);
        tally.steps[tokens.node[token]!]!.waiting.change(worked, -1);
        this.#start(desk, token, group, at, worked);
      }
    }
    if (desk.waiting > 0) this.#foreseeOpening(desk, at);
  }

  /** How long the stay of a token takes: its own at this visit, whoever came before. */
  #lengthOf(token: number, index: number): number {
    const { dossier, stream, number, visit } = this.#tokens;
    const own = dossier[token]!;
    this.#numbers[index]!.seek(stream[own]!, number[own]!, visit[token]!);
    return this.#services[index]!();
  }

  /** The priority of a stay: that of its step, or of its dossier. */
  #priorityOf(token: number): number {
    const { tokens, table } = this.replication;
    const own = table.priority[tokens.node[token]!]!;
    return own === NONE ? tokens.priority[tokens.dossier[token]!]! : own;
  }

  #start(desk: Desk, token: number, group: number, at: number, worked: number): void {
    const tokens = this.#tokens;
    desk.idle[group]! -= 1;
    this.#take(token, group, at, worked);
    if (desk.batches !== undefined) this.#takeOthers(desk.batches, token, group, at, worked);
    if (desk.preempts) desk.served.add(token);
    const { time } = desk.groups[group]!;
    desk.busy[group]!.change(time === desk.pool.time ? worked : time.worked(at), 1);
    const left = tokens.left[token]!;
    let end: number;
    // Who goes away leaves the rest of the work to the others; a batch is finished first.
    if (desk.hasAbsences && desk.batches === undefined) {
      const leaves = time.nextAbsence(at);
      const isLeft = leaves < Infinity && time.worked(leaves) - time.worked(at) < left;
      end = isLeft ? leaves : time.add(at, left);
      tokens.interrupted[token] = isLeft ? 1 : 0;
    } else {
      end = time.add(at, left);
      tokens.interrupted[token] = 0;
    }
    this.replication.heap.push(end, STAY_ENDS, token, tokens.turn[token]!);
  }

  /** Somebody takes up a stay, for the first time or again. */
  #take(token: number, group: number, at: number, worked: number): void {
    const tokens = this.#tokens;
    tokens.state[token] = SERVED;
    tokens.group[token] = group;
    tokens.servedFrom[token] = at;
    const isFirst = tokens.left[token] === tokens.service[token];
    if (isFirst && tokens.counted[tokens.dossier[token]!] === 1) {
      this.#steps[tokens.node[token]!]!.waits.add(worked - tokens.sinceWorked[token]!);
    }
    if (this.#hasAccount) this.replication.routing.worksOn(token, at);
  }

  /** The others of a batch are taken up with the first of it, for as long. */
  #takeOthers(batches: Batches, first: number, group: number, at: number, worked: number): void {
    const tokens = this.#tokens;
    for (const other of batches.othersOf(first)) {
      tokens.service[other] = tokens.left[other] = tokens.left[first]!;
      this.#steps[tokens.node[other]!]!.waiting.change(worked, -1);
      this.#take(other, group, at, worked);
    }
  }

  /** Ends the service of a token, finished or not. */
  #free(desk: Desk, token: number, at: number, worked = desk.pool.time.worked(at)): void {
    const group = this.#tokens.group[token]!;
    desk.idle[group]! += 1;
    if (desk.preempts) desk.served.delete(token);
    const { time } = desk.groups[group]!;
    desk.busy[group]!.change(time === desk.pool.time ? worked : time.worked(at), -1);
  }

  /** Work is put down: what is left of it is known. */
  #putDown(desk: Desk, token: number, at: number): void {
    const { tokens } = this.replication;
    const { time } = desk.groups[tokens.group[token]!]!;
    tokens.left[token]! -= time.worked(at) - time.worked(tokens.servedFrom[token]!);
  }

  /** Takes a token out of the line, or from whoever works on it. */
  #takeAway(desk: Desk, token: number, state: number, at: number): void {
    const { tokens, tally, heap } = this.replication;
    const node = tokens.node[token]!;
    if (state === QUEUED) {
      tally.steps[node]!.waiting.change(desk.pool.time.worked(at), -1);
      desk.quit(tokens, token, node, this.#priorityOf(token));
      return;
    }
    if (state !== SERVED) return;
    tokens.turn[token]! += 1;
    const next = desk.batches?.without(token);
    if (next === undefined) {
      this.#free(desk, token, at);
      tokens.state[token] = FREE;
      this.dispatch(desk, at);
      return;
    }
    if (next === NONE) return;
    // Who led the batch is gone: another of them stands for it from now on.
    const { time } = desk.groups[tokens.group[next]!]!;
    const end = time.add(tokens.servedFrom[next]!, tokens.left[next]!);
    heap.push(end, STAY_ENDS, next, tokens.turn[next]!);
  }

  #leave(token: number, at: number): void {
    this.#countGone(token, at);
    this.replication.tokens.turn[token]! += 1;
    this.replication.routing.leave(token, at);
  }

  /** All of a batch are done at once, and go on one after another. */
  #leaveTogether(desk: Desk, batch: readonly number[], at: number): void {
    const { tokens, routing } = this.replication;
    for (const token of batch) {
      this.#countGone(token, at);
      tokens.turn[token]! += 1;
      tokens.state[token] = FREE;
    }
    if (desk.waiting > 0) this.dispatch(desk, at);
    const turns = batch.map((token) => tokens.turn[token]);
    batch.forEach((token, index) => {
      // One may have cancelled another of the same dossier.
      if (tokens.turn[token] === turns[index]) routing.leave(token, at);
    });
  }

  /** Counts the end of a stay. */
  #countGone(token: number, at: number): void {
    const { tokens, table } = this.replication;
    const index = tokens.node[token]!;
    const kind = table.kind[index]!;
    if (kind !== WORK && kind !== DELAY) return;
    const now = kind === WORK ? this.desks[table.pool[index]!]!.pool.time.worked(at) : at;
    this.#countDone(token, index, now);
  }

  #countDone(token: number, index: number, now: number): void {
    const step = this.#steps[index]!;
    step.present.change(now, -1);
    const { counted, dossier, sinceWorked } = this.#tokens;
    if (counted[dossier[token]!] === 1) step.sojourns.add(now - sinceWorked[token]!);
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
    this.replication.heap.push(soonest, POOL_OPENS, desk.index, 0);
  }

  /** Interrupts the least urgent work for more urgent one. */
  #preempt(desk: Desk, priority: number, at: number): void {
    const { tokens } = this.replication;
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
  }

  /** Puts work back in line, with what is left of it. */
  #interrupt(desk: Desk, token: number, at: number): void {
    const { tokens, table, tally, routing } = this.replication;
    this.#putDown(desk, token, at);
    tokens.turn[token]! += 1;
    this.#free(desk, token, at);
    const node = tokens.node[token]!;
    tally.steps[node]!.waiting.change(desk.pool.time.worked(at), 1);
    desk.join(tokens, token, node, this.#priorityOf(token));
    routing.waits(token, table.party[node]!, at);
  }
}
