/** Limits that have passed and wait for their grace: until then nobody may act on what they end. */
import type { Forks } from './forks.js';
import type { Replication } from './replication.js';
import { NONE } from './tokens.js';

/** When a limit passed that holds what is below it, and when what follows is carried out. */
export interface Hold {
  readonly at: number;
  /** Later, where its dossier rests meanwhile. */
  carryAt: number;
}

/** The holds of a run. */
export class Holds {
  /** By the token whose limit passed, and by the dossier. */
  readonly #ofStays = new Map<number, Hold>();
  readonly #ofDossiers = new Map<number, Hold>();

  constructor(
    readonly replication: Replication,
    readonly forks: Forks,
  ) {}

  /** The limit of a stay has passed: what is open below it is too late. */
  begin(token: number, hold: Hold): void {
    // Of several limits of one stay, the first decides.
    if (!this.#ofStays.has(token)) this.#ofStays.set(token, hold);
    this.#giveUp(token);
  }

  /** The legal limit has passed: all is too late. */
  beginOfDossier(dossier: number, hold: Hold): void {
    if (this.#ofDossiers.get(dossier) === hold) return;
    this.#ofDossiers.set(dossier, hold);
    this.#giveUp(dossier);
  }

  /** What was held goes on: its limit ends later after all. */
  release(token: number): void {
    if (!this.#ofStays.delete(token)) return;
    for (const leaf of this.forks.leavesOf(token)) {
      if (this.over(leaf) === undefined) this.replication.stays.takeBack(leaf);
    }
  }

  /** A stay is over. */
  forget(token: number): void {
    this.#ofStays.delete(token);
  }

  /** A dossier is over. */
  forgetDossier(dossier: number): void {
    this.#ofDossiers.delete(dossier);
  }

  /** The hold over a stay: its own, or one above it. */
  over(token: number): Hold | undefined {
    if (this.#isEmpty) return undefined;
    return this.#ofStays.get(token) ?? this.above(token);
  }

  /** The hold above a stay. */
  above(token: number): Hold | undefined {
    if (this.#isEmpty) return undefined;
    const { parent, dossier } = this.replication.tokens;
    for (let above = parent[token]!; above !== NONE; above = parent[above]!) {
      const hold = this.#ofStays.get(above);
      if (hold !== undefined) return hold;
    }
    return this.#ofDossiers.get(dossier[token]!);
  }

  get #isEmpty(): boolean {
    return this.#ofStays.size === 0 && this.#ofDossiers.size === 0;
  }

  #giveUp(token: number): void {
    const { stays, now } = this.replication;
    for (const leaf of this.forks.leavesOf(token)) stays.giveUp(leaf, now);
  }
}
