/** Events of many cases at one instant: sixteen bytes for each event, until it is asked for. */
import type { Behind } from './behind.js';
import { Sample } from './sample.js';

/** The instants of one activity, and the numbers of their cases. */
interface OfActivity {
  readonly at: Sample;
  readonly cases: Sample;
}

/** Events of one activity at one instant. */
export interface SameInstant extends Behind {
  readonly name: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Instants by activity, while they are gathered. */
export class Instants {
  readonly #ids: string[] = [];
  readonly #byActivity = new Map<string, OfActivity>();

  add(activity: string, at: number, id: string): void {
    if (this.#ids.at(-1) !== id) this.#ids.push(id);
    const known = this.#of(activity);
    known.at.add(at);
    known.cases.add(this.#ids.length - 1);
  }

  /** Adds those of later cases. */
  addAll(other: Instants): void {
    const before = this.#ids.length;
    for (const id of other.#ids) this.#ids.push(id);
    for (const [activity, { at, cases }] of other.#byActivity) {
      const known = this.#of(activity);
      known.at.addAll(at);
      for (let i = 0; i < cases.length; i += 1) known.cases.add(before + cases.valueAt(i));
    }
  }

  /** Those of at least so many events, the most first, each with the first of its cases. */
  together(least: number, listMax: number): readonly SameInstant[] {
    const found = [...this.#byActivity].flatMap(([name, events]) =>
      [...this.#manyOf(events, least, listMax)].map(([at, one]) => ({ name, at, ...one })),
    );
    return found.sort((a, b) => b.count - a.count || a.at - b.at || (a.name < b.name ? -1 : 1));
  }

  #manyOf({ at, cases }: OfActivity, least: number, listMax: number) {
    const many = new Map<number, { count: number; cases: string[] }>();
    for (const instant of repeated(at.sorted(), least)) many.set(instant, { count: 0, cases: [] });
    if (many.size === 0) return many;
    for (let i = 0; i < at.length; i += 1) {
      const one = many.get(at.valueAt(i));
      if (one === undefined) continue;
      const id = this.#ids[cases.valueAt(i)] ?? '';
      one.count += 1;
      if (one.cases.length < listMax && one.cases.at(-1) !== id) one.cases.push(id);
    }
    return many;
  }

  #of(activity: string): OfActivity {
    let known = this.#byActivity.get(activity);
    if (known === undefined)
      this.#byActivity.set(activity, (known = { at: new Sample(), cases: new Sample() }));
    return known;
  }
}

/** The values that come at least so often. */
function repeated(sorted: Float64Array, least: number): number[] {
  const found: number[] = [];
  for (let i = 0; i + least <= sorted.length; i += 1) {
    const value = sorted[i];
    if (value === undefined || value !== sorted[i + least - 1]) continue;
    if (found.at(-1) !== value) found.push(value);
  }
  return found;
}
