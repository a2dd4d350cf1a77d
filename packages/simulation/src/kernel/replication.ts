/** One replication: dossiers arrive, wait, are served and depart, event by event. */
import { END_OF_TIME, type Tally } from '../counts/tally.js';
import { rowAt } from '../indexing/row-at.js';
import type { Model } from '../model/model.js';
import { Arrivals } from './arrivals.js';
import { DossierCounts } from './dossier-counts.js';
import {
  CATCH_COMES,
  DOSSIER_ARRIVES,
  DOSSIER_REOPENS,
  DOSSIER_RESUMES,
  INTERRUPTION_BEGINS,
  POOL_OPENS,
  SAMPLE_UTILISATION,
  TIMER_FIRES,
  TIMERS_DUE,
  VISIT_ENDS,
} from './event-heap.js';
import type { Observer } from './observer.js';
import { beginInterruption, scheduleInterruptions } from './interruptions.js';
import { isReopened } from './reopenings.js';
import { Routing } from './routing.js';
import { newRunState, type RunState } from './run-state.js';
import { UtilisationSamples } from './utilisation-samples.js';

/** One replication of a model. */
export class Replication {
  readonly #state: RunState;
  readonly #counts: DossierCounts;
  readonly #arrivals: Arrivals;
  readonly #routing: Routing;
  readonly #samples: UtilisationSamples | undefined;

  /** @param number - among the replications, which chooses its random numbers */
  constructor(model: Model, number: number, observer?: Observer) {
    const state = newRunState(model, number, observer);
    const counts = new DossierCounts(state);
    const arrivals = new Arrivals(state);
    this.#state = state;
    this.#counts = counts;
    this.#arrivals = arrivals;
    this.#routing = new Routing(state, {
      departed(dossier, at) {
        if (isReopened(state, dossier)) {
          counts.departAgain(at);
          return;
        }
        counts.depart(dossier, at);
        arrivals.scheduleFromFiniteSource(dossier, at);
      },
      balked(dossier, node, at) {
        counts.balk(dossier, node, at);
        arrivals.scheduleFromFiniteSource(dossier, at);
      },
    });
    this.#samples =
      model.law === undefined ? undefined : new UtilisationSamples(model, state.tally);
  }

  /** The present instant of the run. */
  get now(): number {
    return this.#state.now;
  }

  /** Runs until every counted dossier is gone. */
  run(): Tally {
    const state = this.#state;
    const { queue, tally } = state;
    const { near } = queue;
    const { countUntil, giveUpAt } = state.model;
    this.#arrivals.scheduleFirst();
    scheduleInterruptions(state);
    if (this.#samples !== undefined) queue.push(this.#samples.first, SAMPLE_UTILISATION, 0, 0);
    let isOver = false;
    while (near.size > 0) {
      const { at } = near;
      if (at >= countUntil) {
        if (!isOver) this.#routing.accounting?.countWorkInProgress(countUntil);
        isOver = true;
        if (state.countedLive === 0 || at > giveUpAt) break;
      }
      const { kind, index, stamp } = near;
      queue.pop();
      state.now = at;
      this.#happen(kind, index, stamp, at);
    }
    this.#samples?.sample(countUntil);
    if (!isOver) this.#routing.accounting?.countWorkInProgress(countUntil);
    this.#judgeUnfinished(near.size === 0 || near.at === Infinity ? END_OF_TIME : giveUpAt);
    this.#routing.accounting?.close();
    return tally;
  }

  #happen(kind: number, index: number, stamp: number, at: number): void {
    const routing = this.#routing;
    if (kind === VISIT_ENDS) {
      if (this.#state.tokens.turn.at(index) === stamp) routing.stations.end(index, at);
    } else if (kind === DOSSIER_ARRIVES) this.#arrive(index, stamp, at);
    else if (kind === POOL_OPENS) routing.stations.openPool(index, at);
    else if (kind === TIMER_FIRES) routing.fireTimer(stamp);
    else if (kind === TIMERS_DUE) routing.suspensions.fireFirst(index, stamp);
    else if (kind === DOSSIER_RESUMES) routing.suspensions.resumeFirst(index, stamp);
    else if (kind === SAMPLE_UTILISATION) this.#sample(at);
    else if (kind === CATCH_COMES) routing.catching?.fire(stamp);
    else if (kind === INTERRUPTION_BEGINS) beginInterruption(this.#state, index, routing);
    else if (kind === DOSSIER_REOPENS) routing.reopenings?.fire(stamp);
    else routing.fireAction(stamp);
  }

  #arrive(stream: number, serial: number, at: number): void {
    const { to } = rowAt(this.#state.model.arrivals, stream);
    this.#arrivals.arrive(stream, serial, at, (dossier) => {
      this.#counts.arrive(dossier, at);
      this.#routing.arrive(dossier, to, at);
    });
  }

  #sample(at: number): void {
    const { model, queue } = this.#state;
    if (this.#samples === undefined || at >= model.countUntil) return;
    queue.push(this.#samples.sample(at), SAMPLE_UTILISATION, 0, 0);
  }

  /**
   * Counts the dossiers that were never finished. One that has stayed longer than a span did not
   * take less, and one whose due date has passed is late; of the others nothing is known.
   */
  #judgeUnfinished(endedAt: number): void {
    const { tokens, tally, model, now } = this.#state;
    tally.endedAt = endedAt;
    const worked = model.time.worked(now);
    for (const dossier of tokens.countedDossiers()) {
      const age = endedAt === END_OF_TIME ? Infinity : worked - tokens.arrivedWorked.at(dossier);
      this.#counts.countUnfinished(dossier, age);
      const of = this.#state.cases.of(dossier);
      if (of !== undefined) this.#routing.accounting?.judgeUnfinished(of, dossier, endedAt);
    }
  }
}
