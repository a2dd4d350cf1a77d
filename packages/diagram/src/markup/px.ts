/** Numbers of pixels in markup. */

/** A number with at most two decimals. */
export function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}
