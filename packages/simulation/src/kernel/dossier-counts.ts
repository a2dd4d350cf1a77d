/** Counts dossiers as they arrive, balk and depart. */
import type { RunState } from './run-state.js';

/** So many cycle times make one point of the output series. */
const SERIES_BLOCK = 64;

/** The counts of dossiers of a run. */
export class DossierCounts {
  #blockSum = 0;
  #blockCount = 0;

  constructor(readonly state: RunState) {}

  /** Counts an arrival, if it lies in the counted time. */
  arrive(dossier: number, at: number): void {
    const { model, tokens, tally } = this.state;
    const worked = model.time.worked(at);
    const isCounted = at >= model.countFrom && at < model.countUntil;
    tokens.arrivedAt.set(dossier, at);
    tokens.arrivedWorked.set(dossier, worked);
    tokens.counted.set(dossier, isCounted ? 1 : 0);
    tally.present.change(worked, 1);
    if (!isCounted) return;
    tally.arrived += 1;
    this.state.countedLive += 1;
  }

  /** Counts a departure with its cycle time. */
  depart(dossier: number, at: number): void {
    const { model, tokens, tally } = this.state;
    const worked = model.time.worked(at);
    const elapsed = at - tokens.arrivedAt.at(dossier);
    this.#recordOutput(elapsed);
    tally.present.change(worked, -1);
    if (tokens.counted.at(dossier) !== 1) return;
    tokens.counted.set(dossier, 0);
    const cycle = worked - tokens.arrivedWorked.at(dossier);
    tally.departed += 1;
    tally.cycle.add(cycle);
    if (!model.isAlwaysOpen) tally.elapsed.add(elapsed);
    model.within.forEach((span, index) => {
      if (cycle <= span) tally.within.add(index, 1);
    });
    this.state.countedLive -= 1;
  }

  /** Counts that a dossier is gone which was there again after its decision. */
  departAgain(at: number): void {
    const { model, tally } = this.state;
    tally.present.change(model.time.worked(at), -1);
  }

  /** Counts a dossier that found a queue full, and leaves it out of all else. */
  balk(dossier: number, node: number, at: number): void {
    const { model, tokens, tally } = this.state;
    tally.present.change(model.time.worked(at), -1);
    if (tokens.counted.at(dossier) !== 1) return;
    const step = tally.steps[node];
    if (step !== undefined) step.balked += 1;
    tally.balked += 1;
    tokens.counted.set(dossier, 0);
    this.state.countedLive -= 1;
  }

  /** Counts a dossier that was never finished, as old as it was at an instant. */
  countUnfinished(dossier: number, age: number): void {
    const { model, tally } = this.state;
    tally.unfinished += 1;
    model.within.forEach((span, index) => {
      if (age > span) tally.beyond.add(index, 1);
    });
  }

  /** Records the cycle time of any dossier, to detect the warm-up. */
  #recordOutput(elapsed: number): void {
    this.#blockSum += elapsed;
    this.#blockCount += 1;
    if (this.#blockCount < SERIES_BLOCK) return;
    this.state.tally.outputSeries.push(this.#blockSum / SERIES_BLOCK);
    this.#blockSum = this.#blockCount = 0;
  }
}
