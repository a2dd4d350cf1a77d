/** What is caught while steps and graphs are open, and what follows: ways out and handlers. */
import { rowAt } from '../indexing/row-at.js';
import type { CatchModel } from '../model/catching.js';
import type { Wait } from '../model/legal-instants.js';
import type { ForkNode } from '../model/model.js';
import type { CaseData } from '../scenario/data.js';
import { type CatchHost, CatchHosts } from './catch-hosts.js';
import { CatchTimers } from './catch-timers.js';
import { Comings } from './comings.js';
import type { DataStates } from './data-states.js';
import { CATCH_COMES, orderInHeap } from './event-heap.js';
import type { RunState } from './run-state.js';
import { Slots } from './slots.js';
import type { Armed, Timers } from './timers.js';
import { NONE } from './tokens.js';

/** What catching asks of the ways of dossiers. */
export interface CatchControl {
  /** Opens a branch beside what is open below a token. */
  openBeside(token: number, to: number, at: number, opened: (child: number) => void): void;
  /** Ends whatever is open below a token, which stays open. */
  cancelBelow(token: number, at: number): void;
  /** Ends a branch before its time. */
  cancelBranch(child: number, at: number): void;
  /** A branch is over that counts for nothing else. */
  drop(child: number): void;
  /** Leaves a step by what interrupts it. */
  leaveBy(token: number, outcome: string, at: number): void;
  /** What a graph has waited for at its end is over. */
  completeAwaited(token: number, at: number): void;
  /** Whether a limit has passed over a token, so that all else comes too late. */
  isTooLate(token: number): boolean;
  /** What happened to a dossier is over: what the portal shows from now on. */
  noteStatus(dossier: number, at: number): void;
}

const nothing: { readonly data: CaseData } = { data: {} };

interface Planned {
  readonly host: CatchHost;
  readonly index: number;
  readonly times: number;
}

interface Escalation {
  readonly name: string;
  readonly around: readonly CatchHost[];
}

/** What is caught in a run. */
export class Catching {
  readonly #state: RunState;
  readonly #control: CatchControl;
  readonly #hosts = new CatchHosts();
  readonly #timers: CatchTimers;
  readonly #ranks: Timers;
  readonly #comings: Comings;
  readonly #data: DataStates;
  readonly #planned = new Slots<Planned>();
  #escalations: Escalation[] = [];
  #next = 0;

  constructor(state: RunState, timers: Timers, data: DataStates, control: CatchControl) {
    this.#state = state;
    this.#control = control;
    this.#data = data;
    this.#ranks = timers;
    this.#timers = new CatchTimers(state, timers, (host, caught) => this.#mayCatch(host, caught));
    this.#comings = new Comings(state);
  }

  /** A step or a graph is open from now on. */
  open(token: number, { catching }: ForkNode, since: number): void {
    if (catching === undefined) return;
    const { dossier, visit } = this.#state.tokens;
    const host: CatchHost = {
      token,
      dossier: dossier.at(token),
      model: catching,
      since,
      rank: this.#ranks.nextRank,
      visit: visit.at(token),
      seen: undefined,
      met: new Set(),
      armed: [],
      fired: [],
      handlers: new Map(),
      hasEnded: false,
      isOpen: true,
    };
    this.#hosts.open(host);
    for (const index of catching.catches.keys()) this.#planNext(host, index, 0, since);
  }

  /** A step or a graph is over. */
  close(token: number): void {
    const host = this.#hosts.of(token);
    if (host !== undefined) this.#hosts.close(host);
  }

  /** How many of the branches below a token handle something. */
  handlersBelow(token: number): number {
    return this.#hosts.of(token)?.handlers.size ?? 0;
  }

  /** A graph has ended: whether it waits for handlers. Those that it does not are cancelled. */
  awaits(token: number, at: number): boolean {
    const host = this.#hosts.of(token);
    if (host === undefined) return false;
    host.hasEnded = true;
    for (const [child, { isAwaited }] of [...host.handlers]) {
      if (isAwaited) continue;
      host.handlers.delete(child);
      this.#control.cancelBranch(child, at);
    }
    return host.handlers.size > 0;
  }

  /** A branch ends, and may escalate. @returns Whether it handled something: then all is done */
  endBranch(child: number, outcome: string, at: number): boolean {
    const { tokens, table } = this.#state;
    const token = tokens.parent.at(child);
    const { escalates } = rowAt(table.rows, tokens.node.at(child));
    if (escalates !== undefined) this.#escalate(child, escalates);
    const host = this.#hosts.of(token);
    const handler = host?.handlers.get(child);
    if (host === undefined || handler === undefined) return false;
    host.handlers.delete(child);
    this.#control.drop(child);
    if (handler.isInstead) {
      const next = rowAt(host.model.catches, handler.index).then.get(outcome);
      if (next !== undefined) this.#control.openBeside(token, next, at, () => undefined);
    } else if (host.hasEnded && host.handlers.size === 0) this.#control.completeAwaited(token, at);
    return true;
  }

  /** What was around an end catches what it escalates, once all else has happened. */
  #escalate(token: number, name: string): void {
    const around: CatchHost[] = [];
    const { parent } = this.#state.tokens;
    for (let above = parent.at(token); above !== NONE; above = parent.at(above)) {
      const host = this.#hosts.of(above);
      if (host !== undefined) around.push(host);
    }
    if (around.length > 0) this.#escalations.push({ name, around });
  }

  /** An instant has come that is caught. */
  pass(armed: Armed, at: number): void {
    const { token, caught } = armed;
    const host = this.#hosts.of(token);
    if (host === undefined) return;
    armed.hasCome = true;
    host.fired[caught] = armed.at;
    host.armed[caught] = undefined;
    if (this.#mayCatch(host, rowAt(host.model.catches, caught))) this.#take(host, caught, at);
  }

  /** Something has come from outside. */
  fire(slot: number): void {
    const planned = this.#planned.take(slot);
    if (planned !== undefined) this.#come(planned);
  }

  /** The dossier has rested: graces stood still meanwhile. */
  holdThrough(dossier: number, rests: readonly Wait[]): void {
    for (const host of this.#hosts.in(dossier)) this.#timers.holdThrough(host, rests);
  }

  /** The due date of the law has moved. */
  dueMoved(dossier: number): void {
    this.#settleTimers(dossier);
  }

  /**
   * What follows for what is caught once something has happened: timers are set, and conditions
   * that hold are caught.
   */
  settle(dossier: number, at: number): void {
    for (const { name, around } of this.#escalations.splice(0))
      this.#takeEscalation(name, around, at);
    this.#settleTimers(dossier);
    while (!this.#state.cases.isFrozen(dossier) && this.#takeCondition(dossier, at)) {
      this.#settleTimers(dossier);
    }
  }

  #settleTimers(dossier: number): void {
    for (const host of this.#hosts.in(dossier)) this.#timers.settle(host);
  }

  #takeEscalation(name: string, around: readonly CatchHost[], at: number): void {
    for (const host of around) {
      if (!host.isOpen || host.hasEnded) continue;
      const index = host.model.catches.findIndex(
        (caught) =>
          caught.trigger.kind === 'given' &&
          caught.trigger.escalation === name &&
          this.#mayCatch(host, caught),
      );
      if (index === -1) continue;
      this.#take(host, index, at);
      return;
    }
  }

  /** Catches a condition that begins to hold. Those that hold no longer are noted on the way. */
  #takeCondition(dossier: number, at: number): boolean {
    const data = this.#state.cases.of(dossier)?.data;
    if (data === undefined) return false;
    for (const host of this.#hosts.in(dossier)) {
      if (host.hasEnded || host.seen === data) continue;
      const found = this.#beginning(host, data);
      if (found === undefined) {
        host.seen = data;
        continue;
      }
      host.met.add(found);
      this.#take(host, found, at);
      return true;
    }
    return false;
  }

  /** A condition that begins to hold: one that interrupts before one that does not. */
  #beginning(host: CatchHost, data: CaseData): number | undefined {
    const { met, model } = host;
    let found: number | undefined;
    for (const [index, caught] of model.catches.entries()) {
      if (caught.trigger.kind !== 'condition') continue;
      if (!caught.trigger.holds(data)) met.delete(index);
      else if (!met.has(index) && this.#mayCatch(host, caught)) {
        const isFirst = found === undefined || !rowAt(model.catches, found).interrupts;
        if (found === undefined || (isFirst && caught.interrupts)) found = index;
      }
    }
    return found;
  }

  #come(planned: Planned): void {
    const { host, index, times } = planned;
    if (!host.isOpen || host.hasEnded) return;
    const { cases, now, observer } = this.#state;
    const state = cases.open(host.dossier);
    if (cases.isFrozen(host.dossier)) {
      state.postponed.push(() => {
        this.#come(planned);
      });
      return;
    }
    const caught = rowAt(host.model.catches, index);
    this.#planNext(host, index, times + 1, now);
    if (this.#control.isTooLate(host.token) || !this.#mayCatch(host, caught)) return;
    const { trigger, path } = caught;
    const coming = trigger.kind === 'given' ? trigger.coming : undefined;
    const { data } = coming ?? nothing;
    if (Object.keys(data).length > 0) state.data = this.#data.after(state.data, data);
    observer?.acted(state.serial, { type: 'caught', path, data }, now);
    this.#take(host, index, now);
    this.settle(host.dossier, now);
    this.#control.noteStatus(host.dossier, now);
  }

  #planNext(host: CatchHost, index: number, times: number, from: number): void {
    const after = this.#comings.next(host, index, times);
    if (after === undefined) return;
    const slot = this.#planned.put({ host, index, times });
    const { queue, now } = this.#state;
    queue.push(Math.max(now, from + after), CATCH_COMES, orderInHeap(this.#next), slot);
    this.#next += 1;
  }

  /** Whether something may be caught once more: its bound, and that its handler does not run. */
  #mayCatch({ dossier, handlers, model, hasEnded }: CatchHost, caught: CatchModel): boolean {
    if (hasEnded) return false;
    const { bound, interrupts } = caught;
    const { columns } = this.#state.cases;
    if (bound !== undefined && columns.entriesOf(dossier, bound.index) >= bound.max) return false;
    if (!interrupts || model.of === 'step') return true;
    for (const { index, isInstead } of handlers.values()) {
      if (isInstead && rowAt(model.catches, index) === caught) return false;
    }
    return true;
  }

  #take(host: CatchHost, index: number, at: number): void {
    const caught = rowAt(host.model.catches, index);
    const { bound, interrupts, innerBounds, hasHandler, isAwaited, to, name } = caught;
    const { token, dossier, model } = host;
    const { columns } = this.#state.cases;
    if (bound !== undefined) columns.countEntry(dossier, bound.index);
    if (interrupts && model.of === 'step') {
      this.#control.leaveBy(token, name, at);
      return;
    }
    if (interrupts) {
      host.handlers.clear();
      this.#control.cancelBelow(token, at);
    }
    if (hasHandler) for (const one of innerBounds) columns.forgetEntries(dossier, one);
    const keeper = isAwaited && model.of === 'step' ? this.#graphAround(host) : host;
    this.#control.openBeside(keeper.token, to, at, (child) => {
      if (hasHandler) keeper.handlers.set(child, { index, isInstead: interrupts, isAwaited });
    });
  }

  /** The graph in which a step stands: it waits for what outlives its steps. */
  #graphAround(host: CatchHost): CatchHost {
    const around = this.#hosts.of(this.#state.tokens.parent.at(host.token));
    if (around === undefined) throw new RangeError(`no graph waits around token ${host.token}`);
    return around;
  }
}
