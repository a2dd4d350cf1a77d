/** Dossiers that are suspended, and what comes when they resume: first what is due, then people. */
import { SUSPENDED } from '../counts/parts.js';
import type { CaseState } from './case-state.js';
import type { DueTimer } from './due-timers.js';
import { DOSSIER_RESUMES, TIMERS_DUE } from './event-heap.js';
import type { Forks } from './forks.js';
import type { RunState } from './run-state.js';
import { RUNNING, type Standing } from './standing.js';
import type { Stations } from './stations.js';
import { HELD, NONE } from './tokens.js';

/** Fires the timers of dossiers in their order, and holds them while dossiers are suspended. */
export class Suspensions {
  constructor(
    readonly state: RunState,
    readonly forks: Forks,
    readonly stations: Stations,
  ) {}

  /** The instant of a timer has come: it fires after all that come before it. */
  gather(dossier: number, timer: DueTimer): void {
    const state = this.state.cases.open(dossier);
    state.dueTimers.add(timer);
    if (!this.state.cases.isFrozen(dossier)) this.#schedule(TIMERS_DUE, dossier, state);
  }

  /** A dossier is suspended, or its withdrawal is pending. */
  suspend(dossier: number, standing: Standing, at: number): void {
    const { cases } = this.state;
    cases.columns.standing.set(dossier, standing);
    cases.book(dossier, SUSPENDED, NONE, 1, at);
    for (const token of this.forks.leavesOf(dossier)) this.stations.hold(token, at);
  }

  /** A dossier is resumed. */
  resume(dossier: number, at: number): void {
    const { cases } = this.state;
    const state = cases.open(dossier);
    cases.columns.standing.set(dossier, RUNNING);
    state.restEndedAt = at;
    cases.book(dossier, SUSPENDED, NONE, -1, at);
    this.#schedule(TIMERS_DUE, dossier, state);
    this.#schedule(DOSSIER_RESUMES, dossier, state);
  }

  /** What is held of a dossier counts again, behind what happens now. */
  resumeHeld(dossier: number): void {
    this.#schedule(DOSSIER_RESUMES, dossier, this.state.cases.open(dossier));
  }

  /** Fires the first of the timers that are due; one that it sets may come before the next. */
  fireFirst(dossier: number, serial: number): void {
    const state = this.#running(dossier, serial);
    const first = state?.dueTimers.takeFirst();
    if (state === undefined || first === undefined) return;
    this.#schedule(TIMERS_DUE, dossier, state);
    first.fire();
  }

  /**
   * People take up again what they held, and then the actions that were postponed come: one after
   * another, as each may set timers that are due before the next.
   */
  resumeFirst(dossier: number, serial: number): void {
    const state = this.#running(dossier, serial);
    if (state === undefined) return;
    const { tokens, now } = this.state;
    const held = this.forks.leavesOf(dossier).find((token) => tokens.state.at(token) === HELD);
    const postponed = held === undefined ? state.postponed.shift() : undefined;
    if (held === undefined && postponed === undefined) return;
    this.#schedule(DOSSIER_RESUMES, dossier, state);
    if (held !== undefined) this.stations.resume(held, now);
    else postponed?.();
  }

  /** The dossier that was meant, where it is open and not suspended. */
  #running(dossier: number, serial: number): CaseState | undefined {
    const { cases } = this.state;
    const state = cases.find(dossier, serial);
    return state === undefined || state.isSettled || cases.isFrozen(dossier) ? undefined : state;
  }

  #schedule(kind: number, dossier: number, { serial }: CaseState): void {
    this.state.queue.push(this.state.now, kind, dossier, serial);
  }
}
