/** A curve is labelled where its points are, in both sizes, however many they are. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { curveChart } from './curve-chart.js';
import { english } from '@thutuc/legal-time';
import { numbersWith } from './numbers.js';
import { textsOf } from './testing/texts-of.js';

const n = numbersWith(english, ' to ');

/** The labels under the points of a curve, in each size. */
function labelsOf(costs: readonly number[], target = 0.9) {
  const page = curveChart({
    points: costs.map((at) => ({ at, share: 0.5, low: 0.4, high: 0.6 })),
    title: 'Curve',
    axes: { across: 'Cost per hour', up: 'dossiers on time' },
    target: { share: target, label: 'Target' },
    label: n.number,
    percent: (share) => n.percent(share, 0),
  });
  return textsOf(page).map(({ texts }) => {
    const y = Math.max(...texts.filter(({ text }) => text === '0 %').map((one) => one.y)) + 14;
    return texts.filter((one) => one.y === y);
  });
}

it.each([
  { costs: [8], texts: ['8'] },
  { costs: [3, 8], texts: ['3', '8'] },
  { costs: [7, 8], texts: ['7', '8'] },
  { costs: [4, 5, 6, 8], texts: ['4', '5', '6', '8'] },
  { costs: [11, 12.5], texts: ['11.00', '12.50'] },
])('of $costs labels each point', ({ costs, texts }) => {
  for (const labels of labelsOf(costs)) expect(labels.map(({ text }) => text)).toEqual(texts);
});

it('of any costs labels the first and the last point, and none upon another', () => {
  const whole = fc.uniqueArray(fc.integer({ min: 1, max: 2000 }), { minLength: 2, maxLength: 60 });
  const parts = whole.map((costs) => costs.map((cost) => cost / 4));
  fc.assert(
    fc.property(fc.oneof(whole, parts), (given) => {
      const costs = [...given].sort((a, b) => a - b);
      const digits = costs.every(Number.isInteger) ? 0 : 2;
      for (const labels of labelsOf(costs)) {
        expect(labels[0]!.text).toBe(n.number(costs[0]!, digits));
        expect(labels.at(-1)!.text).toBe(n.number(costs.at(-1)!, digits));
        labels.slice(1).forEach(({ from }, index) => {
          expect(from).toBeGreaterThan(labels[index]!.to);
        });
      }
    }),
  );
});
