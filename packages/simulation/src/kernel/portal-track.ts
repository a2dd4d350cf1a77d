/** The statuses of a dossier as the national portal shows them, and its indicator's clock. */

/** Statuses of the portal that the indicator asks for; all else is in process. */
export const IN_PROCESS = 4;
export const SUPPLEMENT_ASKED = 5;
export const PAYMENT_DUE = 6;
export const WITHDRAWAL_ASKED = 7;
export const STOPPED = 8;
export const SETTLED = 9;
export const RETURNED = 10;

/** What the indicator holds against what. */
export interface IndicatorTerms {
  /** The last instant of the first appointment. */
  readonly appointment: number;
  /** Whether that is the end of a day, so that whole days are counted. */
  readonly endsWithDay: boolean;
  readonly supplementsMax: number;
  readonly dayOf: (at: number) => number;
}

/** The statuses that an accepted dossier went through, in the order of time. */
export class PortalTrack {
  #status: number[] = [];
  #since: number[] = [];

  /**
   * Notes a status, where it is another one than before. One that is told late, as of an earlier
   * moment, holds from then on; but as long as the dossier rested, it did.
   */
  note(status: number, at: number): void {
    const last = this.#status.length - 1;
    if (last < 0 || this.#since[last]! <= at) this.#add(status, at);
    else if (isRest(this.#status[last]!)) this.end(status, at);
    else this.#noteLate(status, at);
  }

  /** Notes the status of a dossier that is over: nothing else came after it. */
  end(status: number, at: number): void {
    while ((this.#since.at(-1) ?? at) > at) {
      this.#since.pop();
      this.#status.pop();
    }
    this.#add(status, at);
  }

  #noteLate(status: number, at: number): void {
    const [told, since] = [this.#status, this.#since];
    this.#status = [];
    this.#since = [];
    const later = since.findIndex((one) => one > at);
    for (let i = 0; i < later; i += 1) this.#add(told[i]!, since[i]!);
    if (!isRest(this.#status.at(-1) ?? status)) this.#add(status, at);
    for (let i = later; i < told.length; i += 1) {
      this.#add(isRest(told[i]!) ? told[i]! : status, since[i]!);
    }
  }

  #add(status: number, at: number): void {
    if (this.#status.at(-1) === status) return;
    this.#status.push(status);
    this.#since.push(at);
  }

  /**
   * Whether the dossier, which is settled, was in time by the national indicator: its end less the
   * time waiting for the applicant, both in days where the appointment is one, does not lie after
   * the first appointment, and supplements were asked for so often at most.
   *
   * @see Decision 766/QĐ-TTg, group 2; `indicator766` of `@thutuc/vn` is the same on a log
   */
  isInTime(terms: IndicatorTerms): boolean {
    return this.#isInTime(terms, this.#end());
  }

  /**
   * Whether the dossier, which was never settled, is late by an instant: counted until it was
   * stopped or asked back, until the one request for a supplement there was, or until then.
   */
  isLateBy(terms: IndicatorTerms, at: number): boolean {
    const asked = this.#since.filter((_, index) => this.#status[index] === SUPPLEMENT_ASKED);
    const isAtRest = isRest(this.#status.at(-1) ?? IN_PROCESS);
    const end = isAtRest ? this.#since.at(-1) : asked.length === 1 ? asked[0] : at;
    return !this.#isInTime(terms, end ?? at);
  }

  #isInTime(
    { appointment, endsWithDay, supplementsMax, dayOf }: IndicatorTerms,
    end: number,
  ): boolean {
    const measure = endsWithDay ? dayOf : (at: number) => at;
    let supplements = 0;
    let waiting = 0;
    this.#status.forEach((status, index) => {
      if (status === SUPPLEMENT_ASKED) supplements += 1;
      if (status !== SUPPLEMENT_ASKED && status !== PAYMENT_DUE) return;
      const from = this.#since[index]!;
      const to = Math.min(this.#since[index + 1] ?? end, end);
      if (from < to) waiting += measure(to) - measure(from);
    });
    return supplements <= supplementsMax && measure(end) - waiting <= measure(appointment);
  }

  /** Settled comes before returned; a stop or withdrawal is an end only as the last status. */
  #end(): number {
    for (const status of [SETTLED, RETURNED]) {
      const index = this.#status.indexOf(status);
      if (index !== -1) return this.#since[index]!;
    }
    return this.#since.at(-1) ?? Infinity;
  }
}

/** Withdrawal asked for, and stopped: what is due meanwhile shows when the dossier goes on. */
function isRest(status: number): boolean {
  return status === WITHDRAWAL_ASKED || status === STOPPED;
}
