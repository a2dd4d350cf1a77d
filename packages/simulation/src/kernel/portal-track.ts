/** The statuses of a dossier as the national portal shows them, and its indicator's clock. */
import { type DossierStatus, openStatus } from '@thutuc/core/procedure';
import { Floats, Ints } from '../indexing/columns.js';
import { rowAt } from '../indexing/row-at.js';
import type { Standing } from './standing.js';
import { NONE } from './tokens.js';

/** Statuses as numbers: the portal does not tell apart what has the same one. */
const numberOf: Readonly<Record<DossierStatus, number>> = {
  submitted: 1,
  guided: 1,
  received: 2,
  notAccepted: 3,
  inProcess: 4,
  supplementRequested: 5,
  paymentDue: 6,
  withdrawalRequested: 7,
  withdrawn: 7,
  suspended: 8,
  stopped: 8,
  settled: 9,
  returned: 10,
};

/** Statuses of open dossiers: by their standing, and whether they wait for papers and for money. */
const openNumbers = (['running', 'suspended', 'withdrawalPending'] as const).flatMap((lifecycle) =>
  [false, true].flatMap((awaitsSupplement) =>
    [false, true].map((awaitsPayment) => {
      // The indicator does not tell apart whether the first step was begun.
      const status = openStatus({ lifecycle, awaitsSupplement, awaitsPayment, isBegun: true });
      return numberOf[status];
    }),
  ),
);

/** The status of an open dossier, as a number from 1. */
export function portalNumberOfOpen(
  standing: Standing,
  supplements: number,
  payments: number,
): number {
  return rowAt(openNumbers, standing * 4 + (supplements > 0 ? 2 : 0) + (payments > 0 ? 1 : 0));
}

/** What the indicator compares a dossier with. */
export interface IndicatorTerms {
  /** Whether appointments are the end of a day, so that whole days are counted. */
  readonly endsWithDay: boolean;
  readonly supplementsMax: number;
  readonly dayOf: (at: number) => number;
}

/**
 * The statuses that an accepted dossier went through, in the order of time. The track is used again
 * for another dossier.
 */
export class PortalTrack {
  /** The last status, and since when; none at first. */
  last = NONE;
  lastSince = -Infinity;
  #length = 0;
  readonly #status = Ints.of(8);
  readonly #since = Floats.of(8);

  /** Begins the track of a dossier. */
  begin(): void {
    this.#cut(0);
  }

  /**
   * Notes a status by its number, where it is another one than before. One that is recorded late,
   * as of an earlier moment, holds from then on; but as long as the dossier was at rest, it was.
   */
  note(status: number, at: number): void {
    if (status === this.last && at >= this.lastSince) return;
    const last = this.#length - 1;
    if (last < 0 || this.#since.at(last) <= at) this.#add(status, at);
    else if (isAtRest(this.#status.at(last))) this.#end(status, at);
    else this.#noteLate(status, at);
  }

  /** Notes the status of a dossier that is over: no other follows it. */
  end(name: DossierStatus, at: number): void {
    this.#end(numberOf[name], at);
  }

  #end(status: number, at: number): void {
    let length = this.#length;
    while (length > 0 && this.#since.at(length - 1) > at) length -= 1;
    this.#cut(length);
    this.#add(status, at);
  }

  #noteLate(status: number, at: number): void {
    const known = [...this.#since].slice(0, this.#length).map((since, index) => ({
      since,
      status: this.#status.at(index),
    }));
    this.#cut(0);
    for (const one of known.filter(({ since }) => since <= at)) this.#add(one.status, one.since);
    if (!isAtRest(this.#length === 0 ? status : this.last)) this.#add(status, at);
    for (const one of known.filter(({ since }) => since > at)) {
      this.#add(isAtRest(one.status) ? one.status : status, one.since);
    }
  }

  /** Forgets all but the first so many. */
  #cut(length: number): void {
    this.#length = length;
    this.last = length === 0 ? NONE : this.#status.at(length - 1);
    this.lastSince = length === 0 ? -Infinity : this.#since.at(length - 1);
  }

  #add(status: number, at: number): void {
    if (this.last === status) return;
    if (this.#length === this.#status.length) {
      this.#status.grow(this.#length * 2);
      this.#since.grow(this.#length * 2);
    }
    this.#status.set(this.#length, status);
    this.#since.set(this.#length, at);
    this.#length += 1;
    this.last = status;
    this.lastSince = at;
  }

  /**
   * Whether the dossier, which is settled, was in time by the national indicator: its end less the
   * time waiting for the applicant, both in days where the appointment is one, does not lie after
   * the first appointment, and supplements were asked for so often at most.
   *
   * @param appointment - the last instant of the first appointment
   * @see Decision 766/QĐ-TTg, group 2; `indicator766` of `@thutuc/vn` is the same on a log
   */
  isInTime(appointment: number, terms: IndicatorTerms): boolean {
    return this.#isInTime(appointment, terms, this.#endedAt());
  }

  /**
   * Whether the dossier, which was never settled, is late by an instant: counted until it was
   * stopped or asked back, until the one request for a supplement there was, or until then.
   */
  isLateBy(appointment: number, terms: IndicatorTerms, at: number): boolean {
    const last = this.#length - 1;
    const asked = this.#firstOf(numberOf.supplementRequested);
    const isAskedOnce = this.#count(numberOf.supplementRequested) === 1;
    const end = isAtRest(this.last)
      ? this.#since.at(last)
      : isAskedOnce
        ? this.#since.at(asked)
        : at;
    return !this.#isInTime(appointment, terms, end);
  }

  #isInTime(appointment: number, terms: IndicatorTerms, end: number): boolean {
    const { endsWithDay, supplementsMax, dayOf } = terms;
    const measure = (at: number) => (endsWithDay ? dayOf(at) : at);
    let waiting = 0;
    for (let index = 0; index < this.#length; index += 1) {
      const status = this.#status.at(index);
      if (status !== numberOf.supplementRequested && status !== numberOf.paymentDue) continue;
      const from = this.#since.at(index);
      const to = index + 1 < this.#length ? Math.min(this.#since.at(index + 1), end) : end;
      if (from < to) waiting += measure(to) - measure(from);
    }
    const isAskedSeldom = this.#count(numberOf.supplementRequested) <= supplementsMax;
    // Where no date was promised, since the limit never began, there is none to be late for.
    if (appointment === Infinity) return true;
    return isAskedSeldom && measure(end) - waiting <= measure(appointment);
  }

  /** Settled comes before returned; a stop or withdrawal is an end only as the last status. */
  #endedAt(): number {
    for (const status of [numberOf.settled, numberOf.returned]) {
      const index = this.#firstOf(status);
      if (index !== -1) return this.#since.at(index);
    }
    return this.#length === 0 ? Infinity : this.#since.at(this.#length - 1);
  }

  #firstOf(status: number): number {
    for (let index = 0; index < this.#length; index += 1) {
      if (this.#status.at(index) === status) return index;
    }
    return -1;
  }

  #count(status: number): number {
    let count = 0;
    for (let index = 0; index < this.#length; index += 1) {
      if (this.#status.at(index) === status) count += 1;
    }
    return count;
  }
}

/** Withdrawal asked for, and stopped: what is due meanwhile shows when the dossier is resumed. */
function isAtRest(status: number): boolean {
  return status === numberOf.withdrawalRequested || status === numberOf.stopped;
}
