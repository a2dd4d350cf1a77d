/** Where dossiers go: along ways out, into branches and out of them, and where timers send them. */
import { withdrawn } from '@thutuc/core/procedure';
import { rowAt } from '../indexing/row-at.js';
import type { Wait } from '../model/legal-instants.js';
import type { ForkNode } from '../model/model.js';
import { isReturn, keepsEndedOnReturn } from '../model/returns.js';
import { Branching, exitOfBranching } from './branching.js';
import { CaseActions, type DossierControl } from './case-actions.js';
import type { CaseState, Hold } from './case-state.js';
import { Catching } from './catching.js';
import { CatchWays, type Ways } from './catch-ways.js';
import { DataStates } from './data-states.js';
import type { Departures } from './departures.js';
import type { DueTimer } from './due-timers.js';
import { type Fork, Forks } from './forks.js';
import { Holds } from './holds.js';
import { LegalAccounting } from './legal-accounting.js';
import { CHOICE, type ExitRow, type NodeRow, WORK } from './node-table.js';
import { type Reopenings, reopeningsOf } from './reopenings.js';
import type { RunState } from './run-state.js';
import { RUNNING, type Standing } from './standing.js';
import { type Flow, Stations } from './stations.js';
import { Shifts } from './shifts.js';
import { Suspensions } from './suspensions.js';
import { TimerPassing } from './timer-passing.js';
import { type Armed, Timers } from './timers.js';
import { FORKED, NONE, TOO_LATE, type Tokens } from './tokens.js';

/**
 * Moves tokens along the ways of a model. Instants called `at` are those of the law: a timer that
 * fires late ends its visit as of its own instant, while people act at the present one.
 */
export class Routing implements Flow, DossierControl, Ways {
  readonly stations: Stations;
  readonly suspensions: Suspensions;
  /** Where the procedure catches something. */
  readonly catching: Catching | undefined;
  /** Where decisions may not stand. */
  readonly reopenings: Reopenings | undefined;
  readonly #state: RunState;
  readonly #departures: Departures;
  readonly #tokens: Tokens;
  readonly accounting: LegalAccounting | undefined;
  readonly actions: CaseActions | undefined;
  readonly #timers: Timers;
  readonly #forks = new Forks();
  readonly #holds: Holds;
  readonly #passing: TimerPassing;
  readonly shifts: Shifts;
  readonly #branching: Branching;
  readonly #data = new DataStates();
  /** Whether states of dossiers are kept. */
  readonly #hasCases: boolean;
  /** When all that a timer brought about had come. */
  #lastJoin = -Infinity;
  /** Duties begin no earlier: what a limit brings about may be carried out later than it passed. */
  #dutiesFrom = -Infinity;

  constructor(state: RunState, departures: Departures) {
    const { model, tokens } = state;
    this.#state = state;
    this.#departures = departures;
    this.#tokens = tokens;
    this.stations = new Stations(state, this);
    this.#branching = new Branching(state);
    this.#timers = new Timers(state);
    this.#holds = new Holds(state, this.#forks, this.stations);
    this.suspensions = new Suspensions(state, this.#forks, this.stations);
    const among = { holds: this.#holds, suspensions: this.suspensions };
    this.shifts = new Shifts(state, this.#forks, this.#timers, among);
    this.#passing = new TimerPassing(state, this.#timers, among, (armed) => {
      this.#expire(armed);
    });
    const { law } = model;
    if (law !== undefined) {
      this.actions = new CaseActions(law, state, this);
      this.accounting = new LegalAccounting(law, state, this.actions);
    }
    this.reopenings = reopeningsOf(state, law, this);
    this.#hasCases = law !== undefined || state.observer !== undefined;
    if (model.isCatching !== true) return;
    const ways = new CatchWays(state, this.#forks, this.#holds, this);
    this.catching = new Catching(state, this.#timers, this.#data, ways);
  }

  /** Begins the state of a dossier that arrived, and brings it to its first node. */
  arrive(dossier: number, first: number, at: number): void {
    if (this.#hasCases) {
      const { cases, observer, model } = this.#state;
      const isCounted = this.#tokens.counted.at(dossier) === 1;
      const { serial } = cases.begin(dossier, isCounted, model.initialData);
      observer?.arrived(serial, at);
    }
    this.enter(dossier, first, at);
  }

  /** Brings a token to a node, and on through nodes that take no time. */
  enter(token: number, first: number, at: number): void {
    const { table, now } = this.#state;
    for (let index = first; ;) {
      this.#tokens.place(token, index);
      const kind = table.kind.at(index);
      const isDuty = table.hasGrace && table.isDuty.at(index) === 1;
      const since = isDuty ? Math.max(at, this.#dutiesFrom) : at;
      this.#tokens.since.set(token, since);
      if (table.hasBounds.at(index) === 1) this.#branching.countEntry(token, this.#row(index));
      if (table.hasTimers.at(index) === 1) {
        this.#timers.arm(token, index, since, { now, setAt: this.#timers.effect ?? now });
      }
      if (kind === WORK) {
        if (since < now) this.waits(token, table.party.at(index), since);
        this.stations.enterWork(token, index, now);
        if (table.hasGrace) this.#giveUpIfHeld(token);
        return;
      }
      if (kind !== CHOICE) {
        this.#enterOther(token, index, at);
        return;
      }
      index = this.#passChoice(token, index, at);
    }
  }

  #enterOther(token: number, index: number, at: number): void {
    const { delay, fork, outcome } = this.#row(index);
    if (delay !== undefined) {
      this.stations.enterDelay(token, index, this.#state.now);
      const state = this.#caseOf(token);
      const since = this.#tokens.since.at(token);
      if (state !== undefined) this.accounting?.beginDelay(state, delay, token, since, at);
      if (this.#state.table.hasGrace) this.#giveUpIfHeld(token);
    } else if (fork !== undefined) this.#open(token, fork, at);
    else this.#end(token, outcome, at);
  }

  /** The next node after a choice. */
  #passChoice(token: number, index: number, at: number): number {
    const node = this.#row(index);
    const exit = this.#branching.choose(token, node, at);
    if (this.#hasCases) this.#recordExit(token, node, exit, at);
    this.accounting?.noteLeft(token, { node: index, outcome: exit.outcome, at });
    return exit.to;
  }

  /** Records by what outcome a node was left, and writes it to the dossier's data. */
  #recordExit(token: number, { name }: NodeRow, exit: ExitRow, at: number, unit?: string): void {
    const { outcome, written } = exit;
    const { observer, cases } = this.#state;
    if (observer === undefined && written === undefined) return;
    const state = cases.open(this.#tokens.dossier.at(token));
    observer?.left(state.serial, name, outcome, at, unit);
    state.data = this.#data.after(state.data, written);
  }

  /** What comes into the reach of a limit that has passed is too late from the beginning. */
  #giveUpIfHeld(token: number): void {
    if (this.#holds.over(token) === undefined) return;
    this.stations.giveUp(token, this.#state.now);
  }

  stopsWork(token: number, party: number, at: number): void {
    this.accounting?.endWork(token, party, at);
  }

  waits(token: number, party: number, at: number): void {
    this.accounting?.beginWaiting(token, party, at);
  }

  worksOn(token: number, at: number): void {
    const party = this.#state.table.party.at(this.#tokens.node.at(token));
    this.accounting?.beginWork(token, party, at);
  }

  leave(token: number, at: number): void {
    const index = this.#tokens.node.at(token);
    const node = this.#row(index);
    if (!this.#hasCases) {
      const only = this.#state.table.onlyNext.at(index);
      this.enter(token, only === NONE ? this.#branching.draw(token, node.exits).to : only, at);
      return;
    }
    const dossier = this.#tokens.dossier.at(token);
    const exit = this.#branching.take(token, node, at);
    this.#closeVisit(token, node, at);
    this.#tokens.stamp.add(token, 1);
    this.#go(token, node, exit, at);
    this.catching?.settle(dossier, at);
    this.accounting?.noteStatus(dossier, at);
  }

  balk(token: number, node: number, at: number): void {
    this.#departures.balked(token, node, at);
    this.#state.cases.end(token);
    this.#tokens.release(token);
  }

  isFrozen(token: number): boolean {
    return this.#hasCases && this.#state.cases.isFrozen(this.#tokens.dossier.at(token));
  }

  /** The instant of a timer has come. */
  fireTimer(slot: number): void {
    this.#passing.fire(slot);
  }

  /** The instant of an action on a dossier, or of its legal limit, has come. */
  fireAction(slot: number): void {
    if (this.accounting !== undefined) this.actions?.fire(slot, this.accounting);
  }

  dueMoved(dossier: number): void {
    this.catching?.dueMoved(dossier);
  }

  #expire(armed: Armed): void {
    const { token, exit, at: own, carryAt, setAt } = armed;
    const dossier = this.#tokens.dossier.at(token);
    const state = this.#caseOf(token);
    const restEndedAt = state?.restEndedAt ?? own;
    const at = Math.max(own, setAt, this.#tokens.since.at(token), restEndedAt);
    this.#dutiesFrom = Math.max(carryAt, restEndedAt);
    this.#timers.effect = at;
    this.#lastJoin = at;
    if (armed.caught !== NONE) this.catching?.pass(armed, at);
    else if (exit !== undefined) this.leaveBy(token, exit, at);
    this.catching?.settle(dossier, at);
    this.accounting?.noteStatus(dossier, this.#lastJoin);
    this.#dutiesFrom = -Infinity;
    this.#timers.effect = undefined;
  }

  /** Ends a visit before its time, by a timer or by what is caught. */
  leaveBy(token: number, by: ExitRow | string, at: number): void {
    const node = this.#rowOf(token);
    this.cancel(token, node, at, true);
    this.#tokens.stamp.add(token, 1);
    this.#go(token, node, typeof by === 'string' ? exitOfBranching(node, by) : by, at);
  }

  suspend(dossier: number, standing: Standing, at: number): void {
    this.suspensions.suspend(dossier, standing, at);
    this.accounting?.noteStatus(dossier, at);
  }

  resume(dossier: number, at: number): void {
    this.suspensions.resume(dossier, at);
    this.accounting?.noteStatus(dossier, at);
  }

  gather(dossier: number, timer: DueTimer): void {
    this.suspensions.gather(dossier, timer);
  }

  hold(dossier: number, hold: Hold): void {
    this.#holds.beginOfDossier(dossier, hold);
  }

  holdThrough(dossier: number, rests: readonly Wait[]): void {
    for (const leaf of this.#forks.leavesOf(dossier)) this.#timers.holdThrough(leaf, rests);
    this.catching?.holdThrough(dossier, rests);
  }

  endBy(dossier: number, outcome: string, at: number, dutiesFrom = at): void {
    this.#state.cases.columns.standing.set(dossier, RUNNING);
    this.#holds.forgetDossier(dossier);
    this.#dutiesFrom = dutiesFrom;
    this.cancel(dossier, this.#rowOf(dossier), at, false);
    this.#tokens.stamp.add(dossier, 1);
    this.#end(dossier, outcome, at);
    this.#dutiesFrom = -Infinity;
  }

  shiftOpen(dossier: number, from: number, to: number, except: number): void {
    this.shifts.shiftOpen(dossier, { from, to }, except);
  }

  #caseOf(token: number): CaseState | undefined {
    return this.#hasCases ? this.#state.cases.of(this.#tokens.dossier.at(token)) : undefined;
  }

  #row(node: number): NodeRow {
    return rowAt(this.#state.table.rows, node);
  }

  #rowOf(token: number): NodeRow {
    return this.#row(this.#tokens.node.at(token));
  }

  #go(token: number, node: NodeRow, exit: ExitRow, at: number): void {
    if (this.#hasCases) {
      const unit = this.#state.observer && this.#forks.nameOf(token);
      this.#recordExit(token, node, exit, at, unit);
      this.accounting?.leave(token, exit.outcome, at);
    }
    this.enter(token, exit.to, at);
  }

  /** Ends what a visit was to the dossier's account and clock. */
  #closeVisit(token: number, node: NodeRow, at: number, isLeft = true): void {
    const { timers, kind, party, delay } = node;
    if (timers.length > 0) this.#timers.forget(token);
    if (this.accounting === undefined) return;
    const since = this.#tokens.since.at(token);
    const ended = Math.max(at, since);
    if (kind === WORK) {
      // What was given up was in their hands as long as nothing came of it.
      const isGivenUp = this.#tokens.state.at(token) === TOO_LATE;
      if (isGivenUp) this.waits(token, party, this.#tokens.servedFrom.at(token));
      this.accounting.endWork(token, party, ended);
    }
    if (delay === undefined) return;
    const dossier = this.#tokens.dossier.at(token);
    const state = this.#state.cases.open(dossier);
    const hasHeld = this.accounting.endDelay(state, delay, token, ended);
    if (hasHeld && isLeft && delay.shiftsOthers) this.shiftOpen(dossier, since, ended, token);
  }

  /** Ends a visit before its time, with all that it opened. */
  cancel(token: number, node: NodeRow, at: number, isLeft: boolean): void {
    this.#holds.forget(token);
    if (node.fork !== undefined) {
      this.catching?.close(token);
      const isStepLeft = isLeft && node.fork.wrapsStep === true;
      for (const child of this.#forks.close(token)) {
        this.cancel(child, this.#rowOf(child), at, isStepLeft);
        this.#tokens.release(child);
      }
      if (node.timers.length > 0) this.#timers.forget(token);
      return;
    }
    this.#closeVisit(token, node, at, isLeft);
    this.stations.cancel(token, this.#state.now);
  }

  #open(token: number, node: ForkNode, at: number): void {
    const state = this.#caseOf(token);
    if (state !== undefined) this.#branching.forgetEntries(token, node.innerBounds);
    const chosen = this.#forks.choose(node, state?.data, this.#branching.chanceOf(token));
    const { extra } = node;
    const fork = this.#forks.open(token, this.#tokens.node.at(token));
    this.#tokens.state.set(token, FORKED);
    this.catching?.open(token, node, this.#tokens.since.at(token));
    const names = extra?.namesBy(state?.data ?? {}) ?? [];
    for (const { to } of chosen)
      if (!fork.ended.includes(to)) this.#openBranch(token, to, undefined, at);
    for (const name of names) this.#openBranch(token, extra?.to ?? NONE, name, at);
    fork.isOpening = false;
    this.completeIfDone(token, fork, at);
  }

  #openBranch(token: number, to: number, name: string | undefined, at: number): void {
    this.enter(this.#forks.begin(this.#tokens, token, to, name), to, at);
  }

  #end(token: number, outcome: string, at: number): void {
    this.#forks.forget(token);
    const parent = this.#tokens.parent.at(token);
    if (parent !== NONE) {
      if (this.catching?.endBranch(token, outcome, at) === true) return;
      const fork = this.#forks.ended(parent, token, outcome, at);
      this.#tokens.release(token);
      if (!fork.isOpening) this.completeIfDone(parent, fork, at);
      return;
    }
    this.#holds.forgetDossier(token);
    const state = this.#caseOf(token);
    if (this.accounting === undefined) this.#departures.departed(token, at);
    else if (state !== undefined && !state.isSettled) {
      this.accounting.settle(state, token, outcome, at);
      const isAccepted = this.#state.cases.columns.acceptedAt.at(token) < Infinity;
      const isDecided = isAccepted && outcome !== withdrawn;
      if (isDecided) this.reopenings?.decided(state, token, at);
      this.#departures.departed(token, at);
      if (isDecided) {
        this.enter(token, this.accounting.law.result, at);
        return;
      }
    }
    this.#state.cases.end(token);
    this.#tokens.release(token);
  }

  completeIfDone(token: number, fork: Fork, at: number): void {
    const node = this.#rowOf(token);
    const handlers = this.catching?.handlersBelow(token) ?? 0;
    const outcome = node.fork?.outcomeOf(fork.done, fork.children.length - handlers);
    if (outcome === undefined) return;
    const isGraph = node.fork?.catching?.of === 'graph';
    if (isGraph && !isReturn(outcome) && this.catching?.awaits(token, at) === true) return;
    // A join is done with the latest of its branches, also where that was recorded before.
    const joined = Math.max(at, fork.latest);
    if (!isGraph && keepsEndedOnReturn(fork.done))
      this.#forks.keep(token, this.#tokens.node.at(token), fork);
    this.#lastJoin = Math.max(this.#lastJoin, joined);
    this.cancel(token, node, joined, true);
    this.#tokens.stamp.add(token, 1);
    if (isGraph) this.#end(token, outcome, joined);
    else this.#go(token, node, exitOfBranching(node, outcome), joined);
  }
}
