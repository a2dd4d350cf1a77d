/** Streams of random numbers, one for each purpose: to change one thing leaves the others. */
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Doubles in (0, 1). */
export interface RandomStream {
  next(): number;
}

/**
 * The stream of a purpose in a replication.
 *
 * Scenarios that share a seed share the numbers of each purpose, whatever else differs between them
 * and in whatever order it is declared.
 *
 * @param purpose - such as `service/checkPapers`
 */
export function randomStream(seed: number, replication: number, purpose: string): RandomStream {
  const generator = xoroshiro128plus(hash(`${String(seed)}/${String(replication)}/${purpose}`));
  // The first numbers of seeds that are alike are alike.
  for (let i = 0; i < 8; i += 1) generator.next();
  return {
    next() {
      const high = generator.next() >>> 6;
      const low = generator.next() >>> 5;
      return (high * 134_217_728 + low + 0.5) / 9_007_199_254_740_992;
    },
  };
}

/** FNV-1a over UTF-16 units, mixed so that every bit of the text reaches every bit of the hash. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
