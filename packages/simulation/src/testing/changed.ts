/** A scenario that is changed. */

/** Changes a scenario, in place or by another one. */
export function changed(text: string, change: (scenario: never) => unknown): unknown {
  const scenario = JSON.parse(text) as object;
  const other = change(scenario as never);
  const isOther = typeof other === 'object' && other !== null && 'instead' in other;
  return isOther ? other.instead : scenario;
}
