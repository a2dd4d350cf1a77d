/** Limits that have passed and wait for their grace: until then no act on what they end counts. */
import type { Hold } from './case-state.js';
import type { Forks } from './forks.js';
import type { RunState } from './run-state.js';
import type { Stations } from './stations.js';
import { NONE } from './tokens.js';

/** The holds of a run. */
export class Holds {
  /** By the token whose limit passed, and by the dossier. */
  readonly #ofVisits = new Map<number, Hold>();
  readonly #ofDossiers = new Map<number, Hold>();

  constructor(
    readonly state: RunState,
    readonly forks: Forks,
    readonly stations: Stations,
  ) {}

  /** The limit of a visit has passed: what is open below it is too late. */
  begin(token: number, hold: Hold): void {
    // Of several limits of one visit, the first decides.
    if (!this.#ofVisits.has(token)) this.#ofVisits.set(token, hold);
    this.#giveUp(token);
  }

  /** The legal limit has passed: all is too late. */
  beginOfDossier(dossier: number, hold: Hold): void {
    if (this.#ofDossiers.get(dossier) === hold) return;
    this.#ofDossiers.set(dossier, hold);
    this.#giveUp(dossier);
  }

  /**
   * The limit of a visit that was held ends later after all: what is below it counts again once it
   * is resumed. Tells whether the visit was held.
   */
  release(token: number): boolean {
    if (!this.#ofVisits.delete(token)) return false;
    for (const leaf of this.forks.leavesOf(token)) {
      if (this.over(leaf) === undefined) this.stations.takeBack(leaf);
    }
    return true;
  }

  /** A visit is over. */
  forget(token: number): void {
    if (this.#ofVisits.size > 0) this.#ofVisits.delete(token);
  }

  /** A dossier is over. */
  forgetDossier(dossier: number): void {
    if (this.#ofDossiers.size > 0) this.#ofDossiers.delete(dossier);
  }

  /** The hold over a visit: its own, or one above it. */
  over(token: number): Hold | undefined {
    if (this.#isEmpty) return undefined;
    return this.#ofVisits.get(token) ?? this.above(token);
  }

  /** The hold above a visit. */
  above(token: number): Hold | undefined {
    if (this.#isEmpty) return undefined;
    const { parent, dossier } = this.state.tokens;
    for (let above = parent.at(token); above !== NONE; above = parent.at(above)) {
      const hold = this.#ofVisits.get(above);
      if (hold !== undefined) return hold;
    }
    return this.#ofDossiers.get(dossier.at(token));
  }

  get #isEmpty(): boolean {
    return this.#ofVisits.size === 0 && this.#ofDossiers.size === 0;
  }

  #giveUp(token: number): void {
    for (const leaf of this.forks.leavesOf(token)) this.stations.giveUp(leaf, this.state.now);
  }
}
