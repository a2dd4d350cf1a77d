/** What is made of paths and ids, kept. */

/** Keeps what a function makes of paths and ids. */
export function memoised<Made>(make: (path: string) => Made): (path: string) => Made {
  const kept = new Map<string, Made>();
  return (path) => {
    let made = kept.get(path);
    if (made === undefined) {
      made = make(path);
      if (kept.size >= keptMax) kept.clear();
      kept.set(path, made);
    }
    return made;
  };
}

/** Most paths and ids that are kept; they are few, since they name steps and not dossiers. */
const keptMax = 10_000;

/** Of texts that are equal, always the same one: it is compared at a glance. */
export const same = memoised((text) => text);

/**
 * Joins two parts, and keeps what they make. A text that is added up is slow to compare and to look
 * up, even with itself; this one is not.
 */
export function memoisedJoin(by: string): (first: string, last: string | number) => string {
  const kept = new Map<string, Map<string | number, string>>();
  let keptCount = 0;
  const join = (first: string, last: string | number): string => {
    if (keptCount >= keptMax) {
      kept.clear();
      keptCount = 0;
    }
    keptCount += 1;
    const joined = same([first, by, last].join(''));
    const behind = kept.get(first) ?? new Map<string | number, string>();
    kept.set(first, behind.set(last, joined));
    return joined;
  };
  return (first, last) => kept.get(first)?.get(last) ?? join(first, last);
}
