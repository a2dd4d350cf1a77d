/** Where what is rare strikes many dossiers at once, a result says what its interval rests on. */
import { expect, it } from 'vitest';
import { reportHtml } from './report/page.js';
import { searchStaffing } from './what-if/search-staffing.js';
import { simulate } from './run/simulate.js';
import { staffingHtml } from './report/staffing-page.js';
import { oneStation } from './testing/stations.js';
import { vietnamese } from '@thutuc/lang-vi';
import { english } from './texts/english.js';

const CI = process.env.CI === 'true';

/** One server with 200 dossiers a run; one in 3,333 keeps it for the rest of the run. */
function office(seed: number) {
  const branches = [
    { weight: 0.9997, mean: 0.01 },
    { weight: 0.0003, mean: 100 },
  ];
  const service = { type: 'hyperexponential', branches } as const;
  return oneStation(10, service, { staff: 1 }, { horizon: 20, within: [1], seed });
}

/** The share within an hour, of 20,000 runs (0.9690 to 0.9728). */
const share = 0.9709;
/** The share of runs in which some dossier is such a case. */
const struck = 1 - 0.9997 ** 200;

it('no interval misses unseen: those that replications cannot widen are warned of', () => {
  const seeds = CI ? 150 : 40;
  let [held, warned, missed] = [0, 0, 0];
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { figures, warnings } = simulate(office(seed), { replications: 10 });
    const { low, high } = figures.within['1']!;
    const warning = warnings.find(({ code }) => code === 'INTERVAL_BY_DOSSIERS');
    if (warning?.code === 'INTERVAL_BY_DOSSIERS') {
      warned += 1;
      const { shares, replications, dossiers, unseen } = warning.details;
      expect(shares).toEqual(['within.1']);
      expect(replications).toBe(10);
      expect(dossiers).toBe(figures.dossiers.came.mean * 10);
      // That runs are struck is within what the warning leaves open.
      expect(unseen).toBeCloseTo(0.2589, 4);
      expect(unseen).toBeGreaterThan(struck);
    } else if (low <= share && share <= high) held += 1;
    else missed += 1;
  }
  expect(warned).toBeGreaterThan(seeds / 3);
  expect(held).toBeGreaterThan(seeds / 4);
  expect(missed / (held + missed)).toBeLessThan(0.15);
});

it('is said on the page, and of what a plan of staff rests on', () => {
  const quiet = office(warnedSeed());
  const result = simulate(quiet, { replications: 10 });
  expect(reportHtml({ result, language: english })).toContain(
    'INTERVAL_BY_DOSSIERS: All 10 replications say the same of the share within 1 hours.',
  );
  const plan = searchStaffing(quiet, { target: 0.95, replications: 10 });
  expect(plan.warnings.map(({ code }) => code)).toContain('INTERVAL_BY_DOSSIERS');
  expect(staffingHtml({ result: plan, language: vietnamese })).toContain(
    'INTERVAL_BY_DOSSIERS: Cả 10 lần chạy đều cho cùng tỷ lệ xong trong 1 giờ.',
  );
});

it('is not said where replications differ, or where there is one alone', () => {
  const service = { type: 'exponential', mean: 0.1 } as const;
  const busy = oneStation(8, service, { staff: 1 }, { horizon: 200, within: [0.5] });
  for (const [scenario, replications] of [
    [busy, 4],
    [office(1), 1],
  ] as const) {
    const { warnings } = simulate(scenario, { replications });
    expect(warnings.map(({ code }) => code)).not.toContain('INTERVAL_BY_DOSSIERS');
  }
});

/** A seed of which no replication has such a case. */
function warnedSeed(): number {
  for (let seed = 1; ; seed += 1) {
    if (simulate(office(seed), { replications: 10 }).figures.within['1']!.mean === 1) return seed;
  }
}
