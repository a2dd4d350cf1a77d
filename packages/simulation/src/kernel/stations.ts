/** Visits at nodes of work and delay: who queues, who is served by whom, and until when. */
import type { StepTally } from '../counts/tally.js';
import { rowAt } from '../indexing/row-at.js';
import type { Batches } from './batches.js';
import { POOL_OPENS, VISIT_ENDS } from './event-heap.js';
import { DELAY, WORK } from './node-table.js';
import type { RunState } from './run-state.js';
import { poolPriorities, ServerPool } from './server-pool.js';
import { ServiceTimes } from './service-times.js';
import {
  DELAYED,
  ENDED_LATE,
  FREE,
  HELD,
  IN_SERVICE,
  NONE,
  QUEUED,
  TOO_LATE,
  type Tokens,
} from './tokens.js';

/** What stations report of visits, and ask of dossiers. */
export interface Flow {
  /** A visit is over in its own time. */
  leave(token: number, at: number): void;
  /** A token found the queue full and leaves the network. */
  balk(token: number, node: number, at: number): void;
  /** Work waits in a queue, also again after an interruption. */
  waits(token: number, party: number, at: number): void;
  /** Service begins or is resumed. */
  worksOn(token: number, at: number): void;
  /** Work is given up: it is neither served nor waiting. */
  stopsWork(token: number, party: number, at: number): void;
  /** Whether the dossier of a token is suspended, or its withdrawal pending. */
  isFrozen(token: number): boolean;
}

/** The stations of a run. */
export class Stations {
  readonly #state: RunState;
  readonly #flow: Flow;
  readonly #tokens: Tokens;
  readonly #pools: readonly ServerPool[];
  readonly #services: ServiceTimes;
  readonly #steps: readonly StepTally[];
  /** Whether the flow books who waits and who works. */
  readonly #isBooked: boolean;
  #order = 0;

  constructor(state: RunState, flow: Flow) {
    const { model, tokens, tally } = state;
    this.#state = state;
    this.#flow = flow;
    this.#tokens = tokens;
    this.#steps = tally.steps;
    this.#isBooked = model.law !== undefined;
    const priorities = poolPriorities(model);
    this.#pools = tally.pools.map(({ busy }, index) => {
      return new ServerPool(index, model, priorities, busy);
    });
    this.#services = new ServiceTimes(state);
  }

  /** Begins a visit of work: it is served at once, or waits. */
  enterWork(token: number, index: number, at: number): void {
    const tokens = this.#tokens;
    const pool = this.#poolOf(index);
    const worked = pool.pool.time.worked(at);
    const length = this.#services.of(token, index);
    tokens.sinceWorked.set(token, worked);
    tokens.service.set(token, length);
    tokens.left.set(token, length);
    tokens.order.set(token, this.#order);
    this.#order += 1;
    const step = rowAt(this.#steps, index);
    const priority = pool.byPriority ? this.#priorityOf(token) : 0;
    if (pool.batches === undefined && !pool.isAnyBefore(index, priority)) {
      const group = pool.idleGroupFor(index, priority, at);
      if (group !== NONE) {
        step.present.change(worked, 1);
        this.#start(pool, token, group, at, worked);
        return;
      }
    }
    if (pool.waiting >= pool.pool.waitingMax) {
      this.#flow.balk(token, index, at);
      return;
    }
    pool.join(tokens, token, index, priority);
    step.present.change(worked, 1);
    step.waiting.change(worked, 1);
    if (this.#isBooked) this.#flow.waits(token, this.#state.table.party.at(index), at);
    if (pool.preempts) this.#preempt(pool, priority, at);
    this.#dispatch(pool, at);
  }

  /** Begins a visit in which no staff of the scenario works. */
  enterDelay(token: number, index: number, at: number): void {
    const tokens = this.#tokens;
    const length = this.#services.of(token, index);
    tokens.sinceWorked.set(token, at);
    tokens.service.set(token, length);
    tokens.state.set(token, DELAYED);
    rowAt(this.#steps, index).present.change(at, 1);
    this.#state.queue.push(at + length, VISIT_ENDS, token, tokens.turn.at(token));
  }

  /** The event of an end: of a delay, of a service, or of the time that its server has for it. */
  end(token: number, at: number): void {
    const tokens = this.#tokens;
    const state = tokens.state.at(token);
    if (state !== IN_SERVICE) {
      if (state === TOO_LATE) tokens.state.set(token, ENDED_LATE);
      else if (this.#flow.isFrozen(token)) tokens.state.set(token, HELD);
      else this.#leave(token, at);
      return;
    }
    const node = tokens.node.at(token);
    const pool = this.#poolOf(node);
    if (tokens.interrupted.at(token) === 1) {
      this.#interrupt(pool, token, at);
      this.#dispatch(pool, at);
      return;
    }
    const worked = pool.pool.time.worked(at);
    this.#free(pool, token, at, worked);
    if (pool.batches !== undefined) {
      this.#leaveTogether(pool, pool.batches.dissolve(token), at);
      return;
    }
    this.#countDone(token, node, worked);
    if (pool.waiting > 0) this.#dispatch(pool, at);
    tokens.turn.add(token, 1);
    this.#flow.leave(token, at);
  }

  /** A pool opens: its people take up what waits. */
  openPool(index: number, at: number): void {
    const pool = rowAt(this.#pools, index);
    pool.opensAt = NONE;
    this.#dispatch(pool, at);
  }

  /** Ends a visit before its time: its server is free for others. */
  cancel(token: number, at: number): void {
    const tokens = this.#tokens;
    const node = tokens.node.at(token);
    const state = tokens.state.at(token);
    this.#countGone(token, at);
    tokens.turn.add(token, 1);
    if (!this.#isWork(node)) return;
    this.#takeAway(this.#poolOf(node), token, state, at);
    tokens.state.set(token, FREE);
  }

  /** A token is held: it leaves the queue, or its server. */
  hold(token: number, at: number): void {
    const tokens = this.#tokens;
    const node = tokens.node.at(token);
    if (!this.#isWork(node)) return;
    const state = tokens.state.at(token);
    if (state === TOO_LATE) return;
    const pool = this.#poolOf(node);
    if (state === IN_SERVICE) {
      this.#putDown(pool, token, at);
      this.#flow.waits(token, this.#state.table.party.at(node), at);
    }
    this.#takeAway(pool, token, state, at);
    tokens.state.set(token, HELD);
  }

  /** The outcome of a visit counts no more: it leaves the queue, or its server. */
  giveUp(token: number, at: number): void {
    const tokens = this.#tokens;
    const state = tokens.state.at(token);
    if (state === TOO_LATE || state === ENDED_LATE) return;
    const node = tokens.node.at(token);
    const isWork = this.#isWork(node);
    if (isWork) {
      const pool = this.#poolOf(node);
      if (state === IN_SERVICE) this.#putDown(pool, token, at);
      this.#takeAway(pool, token, state, at);
      this.#flow.stopsWork(token, this.#state.table.party.at(node), at);
      tokens.servedFrom.set(token, at);
    }
    tokens.state.set(token, state === HELD && !isWork ? ENDED_LATE : TOO_LATE);
  }

  /** A visit counts after all: it is held until it is resumed. */
  takeBack(token: number): void {
    const tokens = this.#tokens;
    const state = tokens.state.at(token);
    if (state !== TOO_LATE && state !== ENDED_LATE) return;
    const node = tokens.node.at(token);
    const isWork = this.#isWork(node);
    if (isWork) {
      this.#flow.waits(token, this.#state.table.party.at(node), tokens.servedFrom.at(token));
    } else if (state === TOO_LATE) {
      tokens.state.set(token, DELAYED);
      return;
    }
    tokens.state.set(token, HELD);
  }

  /** Resumes a token that was held: back into the queue, or on its way. */
  resume(token: number, at: number): void {
    const tokens = this.#tokens;
    const node = tokens.node.at(token);
    if (!this.#isWork(node)) {
      this.#leave(token, at);
      return;
    }
    const pool = this.#poolOf(node);
    pool.join(tokens, token, node, this.#priorityOf(token));
    rowAt(this.#steps, node).waiting.change(pool.pool.time.worked(at), 1);
    this.#dispatch(pool, at);
  }

  #poolOf(node: number): ServerPool {
    return rowAt(this.#pools, this.#state.table.pool.at(node));
  }

  #isWork(node: number): boolean {
    return this.#state.table.kind.at(node) === WORK;
  }

  /** Gives work to the people who are idle and there. */
  #dispatch(pool: ServerPool, at: number): void {
    const tokens = this.#tokens;
    for (let group = 0; group < pool.idle.length; group += 1) {
      if (pool.idle.at(group) === 0 || !pool.isOpen(group, at)) continue;
      while (pool.waiting > 0 && pool.idle.at(group) > 0) {
        const token = pool.nextFor(tokens, group);
        if (token === NONE) break;
        const worked = pool.pool.time.worked(at);
        rowAt(this.#steps, tokens.node.at(token)).waiting.change(worked, -1);
        this.#start(pool, token, group, at, worked);
      }
    }
    if (pool.waiting > 0) this.#scheduleOpening(pool, at);
  }

  /** The priority of a visit: that of its step, or of its dossier. */
  #priorityOf(token: number): number {
    const tokens = this.#tokens;
    const own = this.#state.table.priority.at(tokens.node.at(token));
    return own === NONE ? tokens.priority.at(tokens.dossier.at(token)) : own;
  }

  #start(pool: ServerPool, token: number, group: number, at: number, worked: number): void {
    const tokens = this.#tokens;
    this.#take(token, group, at, worked);
    if (pool.batches !== undefined) this.#takeOthers(pool.batches, token, group, at, worked);
    if (pool.preempts) pool.served.add(token);
    pool.changeBusy(group, at, worked, 1);
    const time = pool.timeOf(group);
    const left = tokens.left.at(token);
    // People who go on leave hand unfinished work back; a batch is finished first.
    const mayLeave = pool.hasAbsences && pool.batches === undefined;
    const leaves = mayLeave ? time.nextAbsence(at) : Infinity;
    const isLeft = leaves < Infinity && time.worked(leaves) - time.worked(at) < left;
    const end = isLeft ? leaves : time.add(at, left);
    tokens.interrupted.set(token, isLeft ? 1 : 0);
    this.#state.queue.push(end, VISIT_ENDS, token, tokens.turn.at(token));
  }

  /** A group begins to serve a visit, for the first time or again. */
  #take(token: number, group: number, at: number, worked: number): void {
    const tokens = this.#tokens;
    tokens.state.set(token, IN_SERVICE);
    tokens.group.set(token, group);
    tokens.servedFrom.set(token, at);
    const isFirst = tokens.left.at(token) === tokens.service.at(token);
    if (isFirst && tokens.counted.at(tokens.dossier.at(token)) === 1) {
      const waited = worked - tokens.sinceWorked.at(token);
      rowAt(this.#steps, tokens.node.at(token)).waits.add(waited);
    }
    if (this.#isBooked) this.#flow.worksOn(token, at);
  }

  /** The others of a batch are served with the first of it, for as long. */
  #takeOthers(batches: Batches, first: number, group: number, at: number, worked: number): void {
    const tokens = this.#tokens;
    const length = tokens.left.at(first);
    for (const other of batches.othersOf(first)) {
      tokens.left.set(other, length);
      tokens.service.set(other, length);
      rowAt(this.#steps, tokens.node.at(other)).waiting.change(worked, -1);
      this.#take(other, group, at, worked);
    }
  }

  /** Ends the service of a token, finished or not. */
  #free(pool: ServerPool, token: number, at: number, worked: number): void {
    if (pool.preempts) pool.served.delete(token);
    pool.changeBusy(this.#tokens.group.at(token), at, worked, -1);
  }

  /** Service is interrupted: what is left of it is known. */
  #putDown(pool: ServerPool, token: number, at: number): void {
    const { left, group, servedFrom } = this.#tokens;
    const time = pool.timeOf(group.at(token));
    left.add(token, time.worked(servedFrom.at(token)) - time.worked(at));
  }

  /** Takes a token out of the queue, or from its server. */
  #takeAway(pool: ServerPool, token: number, state: number, at: number): void {
    const tokens = this.#tokens;
    const worked = pool.pool.time.worked(at);
    if (state === QUEUED) {
      const node = tokens.node.at(token);
      rowAt(this.#steps, node).waiting.change(worked, -1);
      pool.quit(tokens, token, node, this.#priorityOf(token));
      return;
    }
    if (state !== IN_SERVICE) return;
    tokens.turn.add(token, 1);
    const next = pool.batches?.without(token);
    if (next === undefined) {
      this.#free(pool, token, at, worked);
      tokens.state.set(token, FREE);
      this.#dispatch(pool, at);
      return;
    }
    if (next === NONE) return;
    // The token that stood for the batch is gone: another of them stands for it from now on.
    const time = pool.timeOf(tokens.group.at(next));
    const end = time.add(tokens.servedFrom.at(next), tokens.left.at(next));
    this.#state.queue.push(end, VISIT_ENDS, next, tokens.turn.at(next));
  }

  #leave(token: number, at: number): void {
    this.#countGone(token, at);
    this.#tokens.turn.add(token, 1);
    this.#flow.leave(token, at);
  }

  /** All of a batch are done at once, and leave one after another. */
  #leaveTogether(pool: ServerPool, batch: readonly number[], at: number): void {
    const { turn, state } = this.#tokens;
    for (const token of batch) {
      this.#countGone(token, at);
      turn.add(token, 1);
      state.set(token, FREE);
    }
    if (pool.waiting > 0) this.#dispatch(pool, at);
    const turns = batch.map((token) => turn.at(token));
    batch.forEach((token, index) => {
      // One may have cancelled another of the same dossier.
      if (turn.at(token) === turns[index]) this.#flow.leave(token, at);
    });
  }

  /** Counts the end of a visit. */
  #countGone(token: number, at: number): void {
    const index = this.#tokens.node.at(token);
    const kind = this.#state.table.kind.at(index);
    if (kind === WORK) this.#countDone(token, index, this.#poolOf(index).pool.time.worked(at));
    else if (kind === DELAY) this.#countDone(token, index, at);
  }

  #countDone(token: number, index: number, now: number): void {
    const step = rowAt(this.#steps, index);
    step.present.change(now, -1);
    const { counted, dossier, sinceWorked } = this.#tokens;
    if (counted.at(dossier.at(token)) === 1) step.sojourns.add(now - sinceWorked.at(token));
  }

  /** Schedules the next opening of a pool with idle people who are away now. */
  #scheduleOpening(pool: ServerPool, at: number): void {
    const soonest = pool.nextOpening(at);
    if (soonest === Infinity || (pool.opensAt !== NONE && pool.opensAt <= soonest)) return;
    pool.opensAt = soonest;
    this.#state.queue.push(soonest, POOL_OPENS, pool.index, 0);
  }

  /** Interrupts the least urgent service for a more urgent token. */
  #preempt(pool: ServerPool, priority: number, at: number): void {
    const victim = pool.leastUrgent(this.#tokens, priority, (token) => this.#priorityOf(token));
    if (victim === NONE || !pool.isOpen(this.#tokens.group.at(victim), at)) return;
    this.#interrupt(pool, victim, at);
  }

  /** Puts a token back in its queue, with what is left of its service. */
  #interrupt(pool: ServerPool, token: number, at: number): void {
    const tokens = this.#tokens;
    const worked = pool.pool.time.worked(at);
    this.#putDown(pool, token, at);
    tokens.turn.add(token, 1);
    this.#free(pool, token, at, worked);
    const node = tokens.node.at(token);
    rowAt(this.#steps, node).waiting.change(worked, 1);
    pool.join(tokens, token, node, this.#priorityOf(token));
    this.#flow.waits(token, this.#state.table.party.at(node), at);
  }
}
