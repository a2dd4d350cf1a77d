/** When a unit exists. */

/** The first and the last civil date of something; open where absent. */
export interface Life {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Whether something exists on a civil date. */
export function existsOn({ from, to }: Life, on: string): boolean {
  return (from === undefined || from <= on) && (to === undefined || on <= to);
}
