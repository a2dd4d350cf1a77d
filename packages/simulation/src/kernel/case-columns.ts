/** What every event asks of a dossier, in columns by its token: little memory for each of them. */
import { Bytes, Floats, growColumnsOf, Ints } from '../indexing/columns.js';
import { RUNNING } from './standing.js';

/** The columns of the dossiers that are open; their other state is asked for rarely. */
export class CaseColumns {
  #capacity = 1024;
  readonly standing = Bytes.of(this.#capacity);
  readonly acceptedAt = Floats.of(this.#capacity);
  /** Whether its time counts: it is a counted dossier, and was not settled yet. */
  readonly isTimed = Bytes.of(this.#capacity);
  /** Of the account of its time: the latest change, where its changes begin, and their end. */
  readonly changedAt = Floats.of(this.#capacity);
  readonly changesFrom = Ints.of(this.#capacity);
  readonly changesEnd = Ints.of(this.#capacity);
  /** Whether the portal shows how it continues: it was accepted, and not settled yet. */
  readonly isShown = Bytes.of(this.#capacity);
  /** The status that the portal shows, and since when. */
  readonly shown = Bytes.of(this.#capacity);
  readonly shownSince = Floats.of(this.#capacity);
  /** Requests to the applicant that are open. */
  readonly openSupplements = Ints.of(this.#capacity);
  readonly openPayments = Ints.of(this.#capacity);
  /** How often each dossier entered what may be entered so often only: a row for each. */
  readonly #entries: Ints;

  constructor(readonly boundsCount: number) {
    this.#entries = Ints.of(this.#capacity * boundsCount);
  }

  /** Begins the row of a dossier that arrives. */
  begin(dossier: number, isCounted: boolean): void {
    if (dossier >= this.#capacity) this.#grow();
    this.standing.set(dossier, RUNNING);
    this.acceptedAt.set(dossier, Infinity);
    this.isTimed.set(dossier, isCounted ? 1 : 0);
    this.isShown.set(dossier, 0);
    this.shown.set(dossier, 0);
    this.shownSince.set(dossier, -Infinity);
    this.openSupplements.set(dossier, 0);
    this.openPayments.set(dossier, 0);
    for (let bound = 0; bound < this.boundsCount; bound += 1) this.forgetEntries(dossier, bound);
  }

  entriesOf(dossier: number, bound: number): number {
    return this.#entries.at(dossier * this.boundsCount + bound);
  }

  countEntry(dossier: number, bound: number): void {
    this.#entries.add(dossier * this.boundsCount + bound, 1);
  }

  forgetEntries(dossier: number, bound: number): void {
    this.#entries.set(dossier * this.boundsCount + bound, 0);
  }

  #grow(): void {
    this.#capacity *= 2;
    this.#entries.grow(this.#capacity * this.boundsCount);
    growColumnsOf(this, this.#capacity);
  }
}
