/** Reports are read on a desk, on a phone and on paper, in both languages. */
import { describe, expect, it } from 'vitest';
import { compare } from '../what-if/compare.js';
import { parseScenario } from '../scenario/parse.js';
import { searchStaffing } from '../what-if/search-staffing.js';
import { simulate } from '../run/simulate.js';
import { oneStation } from '../testing/stations.js';
import { barChart, histogram } from '@thutuc/charts';
import { textsOf } from '../../../charts/src/testing/texts-of.js';
import { reportHtml } from './page.js';
import { staffingHtml } from './staffing-page.js';
import { vietnamese } from '@thutuc/lang-vi';
import { english } from '../texts/english.js';
import { exampleSetting, readExample } from '../testing/example-setting.js';

const setting = exampleSetting('land-use-certificate');
const { procedure } = setting;
const scenario = parseScenario({
  ...(JSON.parse(readExample('study-land-use-certificate/scenario.json')) as object),
  horizon: 1500,
  warmUp: 0,
});
const busier = structuredClone(scenario);
busier.pools['commune/cadastral']!.staff = 2;
busier.name = { vi: 'Ít người hơn', en: 'Fewer people' };
const comparison = compare(scenario, busier, { setting, replications: 2 });
const languages = ['vi', 'en'] as const;
const speech = { vi: vietnamese, en: english };
const pages = Object.fromEntries(
  languages.map((language) => [
    language,
    reportHtml({ result: comparison.b, comparison, language: speech[language], procedure }),
  ]),
) as Record<(typeof languages)[number], string>;

/** The text of a page, without its style. */
function textOf(page: string): string {
  return page
    .replace(/<style>.*<\/style>/su, '')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/\s+/gu, ' ');
}

function expectWhole(page: string): void {
  for (const { width, texts } of textsOf(page)) {
    expect(texts.length).toBeGreaterThan(0);
    for (const { text, from, to } of texts) {
      expect(from, text).toBeGreaterThanOrEqual(0);
      expect(to, text).toBeLessThanOrEqual(width);
    }
  }
}

describe.each(languages)('a report in %s', (language) => {
  const page = pages[language];
  const text = textOf(page);

  it('draws every picture and map for a desk and for a phone', () => {
    const count = (what: string) => page.split(what).length - 1;
    expect(count('<svg viewBox="0 0 880')).toBe(4);
    expect(count('<svg viewBox="0 0 360')).toBe(4);
    const pools = Object.keys(scenario.pools).length;
    expect(count('<div class="wide">')).toBe(4 + pools);
    expect(count('<div class="narrow">')).toBe(4 + pools);
  });

  it('writes numbers as the language does, and none that is none', () => {
    if (language === 'vi') expect(text).not.toMatch(/\d\.\d/u);
    else expect(text).not.toMatch(/\d,\d{1,2}\b/u);
    expect(text).not.toMatch(/NaN|undefined|Infinity|null/u);
  });

  it('names units at every axis and in every header of time', () => {
    const said = {
      vi: ['hồ sơ mỗi lần chạy', 'giờ theo đồng hồ', 'Chờ trung bình (giờ làm việc)', 'Bận:'],
      en: ['dossiers per run', 'hours on the clock', 'Mean wait (working hours)', 'Busy:'],
    };
    for (const words of said[language]) expect(text).toContain(words);
  });

  it('names steps, pools and both sides, and never their keys', () => {
    for (const key of [...Object.keys(scenario.pools), 'checkPapers', '@receipt', '@result'])
      expect(text).not.toContain(key);
    expect(text).toContain(`B: ${busier.name![language]}`);
    expect(text).toContain(`A: ${scenario.name![language]}`);
  });

  it('lets every text of a picture be read as a whole, on a phone and on paper', () => {
    expectWhole(page);
  });

  it('keeps the intervals of the comparison, also on a phone', () => {
    expect(page).toContain('<table class="stack" style="--figures:4">');
    const interval = { vi: 'Khoảng tin cậy 95%', en: '95\u00A0% interval' }[language];
    expect(page).toContain(`<th scope="col">${interval}</th></tr></thead>`);
  });
});

it('says of the last column that it takes all beyond', () => {
  // One in line takes ever longer: most lie beyond what columns are drawn for.
  const full = oneStation(11, { type: 'exponential', mean: 0.1 }, { staff: 1 }, { horizon: 400 });
  const result = simulate(full, { replications: 2 });
  expect(textOf(reportHtml({ result, language: english }))).toContain('more than 10');
  expect(textOf(reportHtml({ result, language: vietnamese }))).toContain('trên 10');
});

it('draws what staff brings, over its cost, with the target', () => {
  const queue = oneStation(
    8,
    { type: 'exponential', mean: 0.1 },
    { staff: 1 },
    { horizon: 300, within: [1] },
  );
  const result = searchStaffing(queue, { target: 0.95, replications: 2 });
  const page = staffingHtml({ result, language: english });
  expectWhole(page);
  const text = textOf(page);
  for (const words of ['Enough: desk 2.', 'Target: 95.0 %', 'Cost per hour', 'dossiers on time'])
    expect(text).toContain(words);
});

describe('pictures of any figures', () => {
  const label = (value: number, digits: number) => value.toFixed(digits);

  it('hold all that is said of a limit, wherever it lies', () => {
    const axes = { across: 'working hours', up: 'dossiers per run' };
    const counts = Array.from({ length: 41 }, (_, column) => (column < 30 ? 5e6 : 0));
    for (let at = 1; at <= 30; at += 1) {
      const mark = { at: at * 1000, label: 'Thời hạn: 20 ngày làm việc' };
      const more = (from: string) => `trên ${from}`;
      expectWhole(histogram({ counts, width: 1000, title: 'x', axes, more, mark, label }));
    }
  });

  it('hold the intervals of bars, however many figures they have', () => {
    for (const value of [0, 0.01, 3, 385.3, 1e6]) {
      const text = `${value} (${value}–${value})`;
      const bars = [0.5, 1].map((part) => ({ label: 'Trước hạn', value: value * part, text }));
      for (const isStacked of [true, false])
        expectWhole(barChart({ bars, title: 'x', axis: 'dossiers per run', isStacked, label }));
    }
  });
});
