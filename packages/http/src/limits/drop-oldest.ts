/** What bounds a map that remembers. */

/** Drops the entry that came first where there are more than are remembered. */
export function dropOldest<Key>(remembered: Map<Key, unknown>, most: number): void {
  const [oldest] = remembered.keys();
  if (remembered.size > most && oldest !== undefined) remembered.delete(oldest);
}
