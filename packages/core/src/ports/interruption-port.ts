/** The interruption port: the list of what interrupted the working of offices. */
import type { InterruptionEntry } from './rows.js';

/** Where it is listed which interruptions were declared; nothing of the list is ever replaced. */
export interface InterruptionPort {
  /**
   * Adds an entry to the end of the list.
   *
   * @returns `false` where the list has another end: another caller was faster, and nothing is
   *   written.
   * @throws StoreError `TEXT_UNSTORABLE`
   */
  addInterruption(entry: InterruptionEntry): Promise<boolean>;
  /** The entries after a place, in their order; at most 1000. */
  readInterruptions(after: number): Promise<readonly InterruptionEntry[]>;
}
