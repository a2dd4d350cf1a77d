/** Pages of lists. */

/** Where a page of a list begins and how long it is. */
export interface PageRequest {
  /** Where the page before ended: its `next`. */
  readonly after?: string;
  /** Most items of the page, from 1 to 1000. @defaultValue 50 */
  readonly limit?: number;
}

/** A page of a list that stays stable while data changes: it continues after a key. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Give it as `after` for the next page; absent on the last one. */
  readonly next?: string;
}
