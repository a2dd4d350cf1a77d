/** The page of a log: its figures merge, its texts are no markup, and it names nobody. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainCalendar } from '@thutuc/testing';
import { builtInRules, createRuleBook, endOfDay, localDay } from '@thutuc/legal-time';
import { foldAll } from '../fold/fold.js';
import type { LogCase } from '../log/event.js';
import { type LawOfLog, usedOf } from '../log-folds/legal-course.js';
import { logFiguresFold } from '../log-folds/log-figures.js';
import { english } from '../words/english.js';
import { logHtml } from './page.js';
import { pageFold, type PageFigures, sliceKey } from './page-figures.js';
import { stretchesOf } from './ways.js';

const zone = 'Asia/Ho_Chi_Minh';
const calendar = plainCalendar();
const day = 86_400_000;
const monday = Date.UTC(2025, 1, 3, 2);
const law: LawOfLog = {
  limit: { amount: 5, unit: 'workingDays' },
  rule: createRuleBook([...builtInRules]).get('vn/decree-61-2018'),
  calendar,
  effectOf: (activity) => (activity === 'supplement' ? 'suspend' : 'none'),
};
const options = { zone, now: monday + 200 * day, calendarOf: () => calendar, law };

function caseOf(id: string, group: string, steps: readonly (readonly [string, number])[]): LogCase {
  const events = steps.map(([activity, at]) => ({
    ...{ activity, at: monday + at * day, phase: 'complete' as const, group },
    ...{ resource: 'Nguyễn Văn An', attributes: [] },
  }));
  return { id, events, attributes: [] };
}

/** Cases of some units, in some months, of which some wait for a supplement. */
function someCases(count: number, units: number): LogCase[] {
  return Array.from({ length: count }, (_, i) => {
    const at = (i * 7) % 170;
    const wait = i % 3 === 0 ? [['supplement', at + 6] as const] : [];
    const steps = [['receive', at], ['check', at + 1], ...wait, ['decide', at + 3 + (i % 9)]];
    return caseOf(`SECRET-${i}`, `Unit ${i % units}`, steps as [string, number][]);
  });
}

function pageOf(cases: readonly LogCase[], page: PageFigures = foldAll(pageFold(options), cases)) {
  const figures = foldAll(logFiguresFold({ ...options, arrivals: { per: 'month' } }), cases);
  return logHtml({ figures, page, zone, limit: law.limit });
}

describe('the figures of the page', () => {
  it('are those of the whole, however a log is parted', () => {
    const cases = someCases(120, 4);
    const whole = foldAll(pageFold(options), cases);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 4 }), (cuts) => {
        const fold = pageFold(options);
        const places = [0, ...cuts.sort((a, b) => a - b), cases.length];
        const parts = places.slice(1).map((to, i) => {
          let state = fold.start();
          for (const one of cases.slice(places[i], to)) state = fold.add(state, one);
          return state;
        });
        expect(fold.result(parts.reduce((a, b) => fold.merge(a, b)))).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });

  it('count each case once in every choice of a period and a unit', () => {
    const { slices, periods, units, all } = foldAll(pageFold(options), someCases(400, 3));
    expect([periods.length, units.length]).toEqual([6, 3]);
    const sum = (keys: readonly string[]) =>
      keys.reduce((total, key) => total + (slices.get(key)?.cases ?? 0), 0);
    expect(sum(periods.map((period) => sliceKey(period, '')))).toBe(400);
    expect(sum(units.map((unit) => sliceKey('', unit)))).toBe(400);
    expect(all.cases).toBe(400);
    const { standing, denominator } = all.law!.law;
    expect(standing.early + standing.onTime + standing.late).toBe(denominator);
  });

  it('stop the limit while the applicant is waited for', () => {
    // Received on Monday, asked for papers on Tuesday, complete on the Monday after, decided then.
    const one = caseOf('1', 'U', [
      ['receive', 0],
      ['check', 1],
      ['supplement', 7],
      ['decide', 8],
    ]);
    const { law: byLaw, plain } = foldAll(pageFold(options), [one]).all.law!;
    expect([byLaw.numerator, plain.numerator]).toEqual([1, 0]);
  });

  it('take the date that our engine promised, and no limit for what was refused at receipt', () => {
    const ours = (id: string, dates: Readonly<Record<string, number>>): LogCase => ({
      ...caseOf(id, 'U', [['@receipt', 0]]),
      attributes: [
        { type: 'string', key: 'thutuc:procedure', value: 'permit' },
        ...Object.entries(dates).map(([key, at]) => ({
          ...{ type: 'date' as const, key: `thutuc:${key}` },
          value: new Date(monday + at * day).toISOString(),
        })),
      ],
    });
    const late = ours('1', { receivedAt: 0, endedAt: 3, dueAt: 2 });
    const refused = ours('2', { endedAt: 0 });
    const open = ours('3', { receivedAt: 0, dueAt: 300 });
    const { law: byLaw, notBegun } = foldAll(pageFold(options), [late, refused, open]).all.law!;
    expect(byLaw.standing).toMatchObject({ early: 0, late: 1, pending: 1 });
    expect(notBegun).toBe(1);
  });

  it('leave out a choice of few cases, and cases beyond the calendar', () => {
    const rare = caseOf('2', 'Rare', [['receive', 0]]);
    const old = caseOf('3', 'Unit 0', [['receive', -20_000]]);
    const { slices, units, all } = foldAll(pageFold(options), [...someCases(60, 2), rare, old]);
    expect(units).toEqual(['Unit 0', 'Unit 1']);
    expect(all.law!.outOfCalendar).toBe(1);
    for (const [key, { cases }] of slices) expect(cases, key).toBeGreaterThanOrEqual(5);
  });
});

describe("what was used in the law's own time", () => {
  it('is more than the limit exactly where the case was late', () => {
    const some = fc.integer({ min: 0, max: 60 * 24 });
    fc.assert(
      fc.property(some, some, (ended, due) => {
        const endedAt = monday + ended * 3_600_000;
        const dueAt = endOfDay(localDay(monday + due * 3_600_000, zone), zone);
        expect(usedOf(endedAt, dueAt, law) > 5).toBe(endedAt > dueAt);
      }),
    );
  });
});

describe('the page', () => {
  const cases = someCases(300, 3);

  it('needs nothing from elsewhere, and names no case and no person', () => {
    const page = pageOf(cases);
    expect(page).not.toMatch(/(?:src|href)=|https?:|@import|url\(/u);
    expect(page).not.toMatch(/SECRET|Nguyễn/u);
    expect(page.replace(/<(style|script)>.*?<\/\1>/gsu, '')).not.toMatch(/NaN|undefined|Infinity/u);
  });

  it('takes no text of a log for markup', () => {
    const bad = `"><img src=x onerror=alert(1)>&'</script>`;
    const named = cases.map(({ events, ...one }, i) => ({
      ...one,
      events: events.map((event) => ({
        ...event,
        activity: `${bad}${event.activity}`,
        group: `${bad}${i % 2}`,
      })),
    }));
    const page = pageOf(named);
    expect(page).not.toContain('<img');
    expect(page.match(/<script>/gu)).toHaveLength(1);
    expect(page.match(/<\/script>/gu)).toHaveLength(1);
  });

  it('stays below five megabytes, however many units and months there are', () => {
    const many = someCases(8000, 700).map((one, i) => ({
      ...one,
      events: one.events.map((event) => ({ ...event, at: event.at + (i % 60) * 30 * day })),
    }));
    const figures = foldAll(pageFold({ ...options, law: undefined }), many);
    expect(pageOf(many, figures).length).toBeLessThan(5_000_000);
  });

  it('says that there is nothing in a log without cases', () => {
    expect(pageOf([])).toContain(english.insight.page.contradictions.none);
  });
});

describe('what differs between two ways', () => {
  const way = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });

  it('gives each of them back', () => {
    fc.assert(
      fc.property(way, way, (usual, other) => {
        const found = stretchesOf(usual, other);
        const without = (is: string) =>
          found.filter((one) => one.is !== is).flatMap(({ activities }) => activities);
        expect(without('added')).toEqual(usual);
        expect(without('leftOut')).toEqual(other);
      }),
    );
  });
});
