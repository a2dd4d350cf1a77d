/** What is known of one dossier of a procedure while it runs. */
import type { ClockFact, Data } from '@thutuc/core';
import type { OfficeTime } from '../office-time/index.js';
import { PARTS, type LawTally, type Part } from './tally.js';

const NOBODY = PARTS.indexOf('nobody');
const PROCESSING = PARTS.indexOf('processing');
const WAITING = PARTS.indexOf('waiting');
const CLOSED = PARTS.indexOf('closed');

/**
 * The file of a dossier. Its elapsed time is parted exhaustively: at each moment the dossier is in
 * the first of `PARTS` that holds for any of its branches; processing and waiting count during the
 * open hours, and the rest of their time is `closed`.
 */
export class DossierFile {
  acceptedAt = Infinity;
  /** The first date promised. */
  appointment = Infinity;
  settledAt = Infinity;
  supplements = 0;
  /** Elapsed time in which the clock stood still for the applicant. */
  applicantMs = 0;
  facts: ClockFact[] = [];
  data: Data = {};
  readonly entries: Uint16Array;
  readonly #holding = new Int32Array(PARTS.length);
  readonly #parties: Int32Array;
  readonly #parts = new Float64Array(PARTS.length);
  readonly #ledger = new Map<number, number>();
  #since: number;

  constructor(
    readonly serial: number,
    cameAt: number,
    boundsCount: number,
    partiesCount: number,
  ) {
    this.#since = cameAt;
    this.entries = new Uint16Array(boundsCount);
    this.#parties = new Int32Array(partiesCount);
  }

  /** A branch is from now on, or no longer, in a part with a party. */
  change(part: Part, party: number, by: 1 | -1, at: number, time: OfficeTime): void {
    this.#settleTo(at, time);
    this.#holding[PARTS.indexOf(part)]! += by;
    if (party >= 0) this.#parties[party]! += by;
  }

  /** Adds the time of the dossier to the tally. */
  addTo(tally: LawTally, at: number, time: OfficeTime): void {
    this.#settleTo(at, time);
    PARTS.forEach((part, index) => {
      tally.parts[part] += this.#parts[index]!;
    });
    for (const [set, ms] of this.#ledger) tally.ledger.set(set, (tally.ledger.get(set) ?? 0) + ms);
  }

  #settleTo(at: number, time: OfficeTime): void {
    const elapsed = at - this.#since;
    if (elapsed === 0) return;
    let part = this.#holding.findIndex((count) => count > 0);
    if (part === -1) part = NOBODY;
    let set = 0;
    for (let party = 0; party < this.#parties.length; party += 1) {
      if (this.#parties[party]! > 0) set |= 1 << party;
    }
    this.#ledger.set(set, (this.#ledger.get(set) ?? 0) + elapsed);
    if (part === PROCESSING || part === WAITING) {
      const worked = time.worked(at) - time.worked(this.#since);
      this.#parts[part]! += worked;
      this.#parts[CLOSED]! += elapsed - worked;
    } else this.#parts[part]! += elapsed;
    this.#since = at;
  }
}
