/** Random numbers by place: each is a function of what it is for, so that nothing shifts others. */
import { Ints } from '../indexing/columns.js';

/** Doubles in (0, 1). */
export interface RandomStream {
  next(): number;
}

/** How many numbers one visit of a dossier may take before it reads those of the next. */
const DRAWS_SHIFT = 16;
/** The parity of the key schedule of Threefry in words of 32 bits. */
const PARITY = 0x1bd11bda;

/**
 * A generator without a state that runs on: the number at a place is Threefry-2x32 with 13 rounds,
 * a keyed hash of the place.
 *
 * @see Salmon, Moraes, Dror and Shaw, Parallel random numbers: as easy as 1, 2, 3 (SC 2011)
 */
export class Threefry implements RandomStream {
  #key0 = 0;
  #key1 = 0;
  #high = 0;
  #low = 0;

  /** The next numbers are those of a key from a place on. */
  seek(key0: number, key1: number, high: number, low: number): void {
    this.#key0 = key0;
    this.#key1 = key1;
    this.#high = high;
    this.#low = low;
  }

  next(): number {
    const k0 = this.#key0;
    const k1 = this.#key1;
    const k2 = k0 ^ k1 ^ PARITY;
    const low = this.#low;
    this.#low = (low + 1) | 0;
    let b = (low + k1) | 0;
    let a = (this.#high + k0 + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    b = (b + k2 + 1) | 0;
    a = (a + k1 + b) | 0;
    b = ((b << 17) | (b >>> 15)) ^ a;
    a = (a + b) | 0;
    b = ((b << 29) | (b >>> 3)) ^ a;
    a = (a + b) | 0;
    b = ((b << 16) | (b >>> 16)) ^ a;
    a = (a + b) | 0;
    b = ((b << 24) | (b >>> 8)) ^ a;
    b = (b + k0 + 2) | 0;
    a = (a + k2 + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    b = (b + k1 + 3) | 0;
    a = (a + k0 + b) | 0;
    b = ((b << 17) | (b >>> 15)) ^ a;
    return ((a >>> 6) * 134_217_728 + (b >>> 5) + 0.5) * 2 ** -53;
  }
}

/**
 * The numbers of a purpose in a replication, one after another.
 *
 * Scenarios that share a seed share the numbers of each purpose, whatever else differs between them
 * and in whatever order it is declared.
 *
 * @param purpose - such as `arrivals/counter`
 */
export function randomStream(seed: number, replication: number, purpose: string): RandomStream {
  const stream = new Threefry();
  const [key0, key1] = keyOf(`${String(seed)}/${String(replication)}/${purpose}`);
  stream.seek(key0, key1, 0, 0);
  return stream;
}

/**
 * The numbers of a purpose by dossier and visit: what one dossier does, or how often, leaves the
 * numbers of all others as they are. A dossier is known by the stream that it came in by and by its
 * number there.
 *
 * @see Law, Simulation modeling and analysis (2015), 11.2.3, on synchronising random numbers
 */
export class DossierStream implements RandomStream {
  readonly #numbers = new Threefry();
  /** Two words for each stream of arrivals. */
  readonly #keys: Ints;

  /** @param arrivals - the names of the streams of arrivals */
  constructor(seed: number, replication: number, purpose: string, arrivals: readonly string[]) {
    const keys = arrivals.flatMap((name) =>
      keyOf(`${String(seed)}/${String(replication)}/${purpose}/of/${name}`),
    );
    this.#keys = Ints.from(keys);
  }

  /** The next numbers are those of a dossier at one of its visits. */
  seek(arrivals: number, dossier: number, visit: number): this {
    const keys = this.#keys;
    const place = 2 * arrivals;
    this.#numbers.seek(keys.at(place), keys.at(place + 1), dossier, visit << DRAWS_SHIFT);
    return this;
  }

  next(): number {
    return this.#numbers.next();
  }
}

/** Two words of 32 bits that stand for a text. */
function keyOf(text: string): [number, number] {
  return [hash(text, 0x811c9dc5), hash(text, 0x9e3779b9)];
}

/** FNV-1a over UTF-16 units, mixed so that every bit of the text reaches every bit of the hash. */
function hash(text: string, basis: number): number {
  let value = basis;
  for (let i = 0; i < text.length; i += 1) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
