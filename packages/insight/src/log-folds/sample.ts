/** Durations that are kept, so that their mean and quantiles are exact: eight bytes each. */

/** What a sample of durations says, in milliseconds; a quantile of none is absent. */
export interface Durations {
  /** How many there are: the denominator of the mean. */
  readonly count: number;
  readonly sumMs: number;
  readonly meanMs?: number;
  readonly medianMs?: number;
  readonly p90Ms?: number;
  readonly minMs?: number;
  readonly maxMs?: number;
  /** Standard deviation of the sample, by n - 1; absent of fewer than two. */
  readonly deviationMs?: number;
}

/** Numbers that grow in place. */
export class Sample {
  #values = new Float64Array(8);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(value: number): void {
    if (this.#length === this.#values.length) this.#grow(this.#length + 1);
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  /** The value that was added at a place, from 0. */
  valueAt(place: number): number {
    return this.#values[place] ?? NaN;
  }

  addAll(other: Sample): void {
    const length = this.#length + other.#length;
    if (length > this.#values.length) this.#grow(length);
    this.#values.set(other.#values.subarray(0, other.#length), this.#length);
    this.#length = length;
  }

  /** In ascending order, so that sums of parts that were merged are those of the whole. */
  sorted(): Float64Array {
    return this.#values.slice(0, this.#length).sort();
  }

  durations(): Durations {
    const values = this.sorted();
    const count = values.length;
    let sumMs = 0;
    for (const value of values) sumMs += value;
    if (count === 0) return { count, sumMs };
    const meanMs = sumMs / count;
    let squares = 0;
    for (const value of values) squares += (value - meanMs) ** 2;
    return {
      ...{ count, sumMs, meanMs, medianMs: quantile(values, 0.5), p90Ms: quantile(values, 0.9) },
      ...{ minMs: values[0] ?? 0, maxMs: values[count - 1] ?? 0 },
      ...(count > 1 && { deviationMs: Math.sqrt(squares / (count - 1)) }),
    };
  }

  #grow(least: number): void {
    const more = new Float64Array(Math.max(least, this.#values.length * 2));
    more.set(this.#values.subarray(0, this.#length));
    this.#values = more;
  }
}

/** By linear interpolation between the two next to it: type 7 of Hyndman and Fan. */
function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** The sample under a name, made where there is none. */
export function sampleOf(samples: Map<string, Sample>, name: string): Sample {
  let sample = samples.get(name);
  if (sample === undefined) samples.set(name, (sample = new Sample()));
  return sample;
}

/** Adds samples to those of the same names. */
export function addSamples(to: Map<string, Sample>, from: ReadonlyMap<string, Sample>): void {
  for (const [name, sample] of from) sampleOf(to, name).addAll(sample);
}
