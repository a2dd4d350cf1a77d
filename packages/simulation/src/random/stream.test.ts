/** The generator is the published one, and its numbers depend on their place alone. */
import { describe, expect, it } from 'vitest';
import { DossierStream, randomStream, Threefry } from './stream.js';

describe('Threefry-2x32 with 13 rounds', () => {
  // The known answers of the authors' own tests (Random123, kat_vectors).
  it.each([
    [0, 0, 0, 0, 0x9d1c5ec6, 0x8bd50731],
    [-1, -1, -1, -1, 0xfd36d048, 0x2d17272c],
    [0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3 | 0, 0xba3e4725, 0xf27d669e],
  ])('key %i %i at %i %i', (key0, key1, high, low, first, second) => {
    const stream = new Threefry();
    stream.seek(key0, key1, high, low);
    const exact = (Math.floor(first / 64) * 2 ** 27 + Math.floor(second / 32) + 0.5) / 2 ** 53;
    expect(stream.next()).toBe(exact);
  });
});

describe('the numbers of a purpose', () => {
  it('are those of the dossier and the visit, whoever drew before', () => {
    const stream = () => new DossierStream(1, 0, 'service/check', ['counter', 'post']);
    const [one, other] = [stream(), stream()];
    one.seek(1, 7, 2);
    const wanted = [one.next(), one.next()];
    for (let dossier = 0; dossier < 50; dossier += 1) {
      other.seek(0, dossier, 0);
      other.next();
    }
    other.seek(1, 7, 2);
    expect([other.next(), other.next()]).toEqual(wanted);
  });

  it('differ by dossier, visit, stream of arrivals, replication and purpose', () => {
    const numbers = new Set<number>();
    for (const replication of [0, 1]) {
      for (const purpose of ['service/check', 'outcome/check']) {
        const stream = new DossierStream(1, replication, purpose, ['counter', 'post']);
        for (const [arrivals, dossier, visit] of triples()) {
          stream.seek(arrivals, dossier, visit);
          numbers.add(stream.next());
        }
      }
    }
    expect(numbers.size).toBe(4 * triples().length);
  });

  it('are even: ten equal parts of the unit hold a tenth each', () => {
    const sequential = randomStream(1, 0, 'arrivals/counter');
    const byDossier = new DossierStream(1, 0, 'service/check', ['counter']);
    const n = 100_000;
    const counts = [new Float64Array(10), new Float64Array(10)];
    for (let i = 0; i < n; i += 1) {
      byDossier.seek(0, i, 0);
      counts[0]![Math.floor(byDossier.next() * 10)]! += 1;
      counts[1]![Math.floor(sequential.next() * 10)]! += 1;
    }
    for (const parts of counts) {
      const chiSquared = parts.reduce((sum, count) => sum + (count - n / 10) ** 2 / (n / 10), 0);
      // The quantile of 99.9 % at nine degrees of freedom.
      expect(chiSquared).toBeLessThan(27.9);
    }
  });
});

function triples(): [number, number, number][] {
  return [0, 1].flatMap((arrivals) =>
    [0, 1, 2, 300].flatMap((dossier) =>
      [0, 1, 2].map((visit): [number, number, number] => [arrivals, dossier, visit]),
    ),
  );
}
