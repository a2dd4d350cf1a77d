/** Lines are read in both sizes, and none of them by its colour alone. */
import { english } from '@thutuc/legal-time';
import { expect, it } from 'vitest';
import { numbersWith } from './numbers.js';
import { seriesChart } from './series-chart.js';
import { textsOf } from './testing/texts-of.js';

const n = numbersWith(english, ' to ');
const periods = Array.from(
  { length: 36 },
  (_, i) => `20${20 + Math.floor(i / 12)}-${(i % 12) + 1}`,
);
const chart = seriesChart({
  periods,
  series: ['Came in', 'Ended', 'Open at the end of the month'].map((name, i) => ({
    name,
    values: periods.map((_, j) => (j === 7 ? undefined : i * 50 + j)),
    ranges: periods.map((_, j) => (i === 0 ? { low: j, high: j + 20 } : undefined)),
  })),
  ...{ title: 'Over time', up: 'cases', label: n.number },
});

it('keeps every text within its frame', () => {
  for (const { width, texts } of textsOf(chart))
    for (const { text, from, to } of texts) {
      expect(from, text).toBeGreaterThanOrEqual(0);
      expect(to, text).toBeLessThanOrEqual(width);
    }
});

it('tells lines apart by dashes and marks, and breaks them where nothing is known', () => {
  expect(new Set(chart.match(/class="point s\d"/gu)).size).toBe(3);
  // Two stretches and one line of the legend, for each line in each size.
  expect(chart.match(/class="series s0"/gu)).toHaveLength(6);
});

it('draws one period, and none', () => {
  const one = { title: 't', up: 'u', label: n.number };
  for (const values of [[3], []]) {
    const drawn = seriesChart({
      ...one,
      periods: values.map(String),
      series: [{ name: 'a', values }],
    });
    expect(drawn).not.toMatch(/NaN|Infinity/u);
  }
});
