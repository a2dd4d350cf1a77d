/** The verifier: each rule catches what its page says, and nothing else does. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar, builtInRules, createRuleBook } from '@thutuc/legal-time';
import { parseProcedure, procedureSchema, type Procedure, ruleIdsOf } from '@thutuc/core/procedure';
import { arbitraryProcedure, mutations } from '@thutuc/testing';
import { budgetTable, formatFindings } from './format-findings.js';
import { verifyProcedure, type VerifyReport } from './verify.js';
import type { VerifyOptions } from './subject.js';
import { verifyRules } from './rules/rules.js';
import { english } from './words/english.js';

const pages = fileURLToPath(new URL('../../../docs/reference/verify/', import.meta.url));
const base: unknown = JSON.parse(
  readFileSync(fileURLToPath(new URL('./fixtures/base.json', import.meta.url)), 'utf8'),
);
const office: [string, string][] = [
  ['07:30', '11:30'],
  ['13:30', '17:00'],
];
const calendar = createCalendar({
  schema: 'thutuc/calendar@1',
  id: 'test/2025',
  zone: 'Asia/Ho_Chi_Minh',
  bounds: { from: '2024-01-01', to: '2026-12-31' },
  week: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] },
  daysOff: ['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'].map((date) => ({
    date,
    source: 'Tết 2025, 6150/TB-BLĐTBXH',
  })),
});
const options: VerifyOptions = {
  calendar,
  rules: createRuleBook(builtInRules),
  years: { from: 2025, to: 2025 },
};

/** Applies a JSON merge patch (RFC 7396). */
function patched(target: unknown, patch: unknown): unknown {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch;
  const isObject = typeof target === 'object' && target !== null && !Array.isArray(target);
  const result = new Map(Object.entries(isObject ? target : {}));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) result.delete(key);
    else result.set(key, patched(result.get(key), value));
  }
  return Object.fromEntries(result);
}

function procedureWith(patch: unknown): Procedure {
  // By its schema alone: reading it refuses some mistakes before the verifier sees them.
  const read: unknown = procedureSchema.parse(patched(base, patch));
  return read as Procedure;
}

function pageOf(rule: string) {
  const page = readFileSync(`${pages}${rule}.md`, 'utf8');
  const fence = (name: string): unknown => {
    const text = new RegExp('```json ' + name + '\n([^`]*)```').exec(page)?.[1];
    return text === undefined ? undefined : JSON.parse(text);
  };
  const others = fence('others') as unknown[] | undefined;
  const published = fence('published');
  const around: VerifyOptions = {
    ...options,
    ...(others === undefined ? {} : { others: others.map(procedureWith) }),
    ...(published === undefined ? {} : { published: procedureWith(published) }),
  };
  return { page, wrong: fence('wrong'), right: fence('right'), around };
}

const rulesOf = ({ findings }: VerifyReport): string[] => [
  ...new Set(findings.map(({ rule }) => rule)),
];

describe('the sample procedure', () => {
  it('is one that can be read', () => {
    expect(parseProcedure(base)).toEqual(procedureWith({}));
  });
});

describe('rules', () => {
  it('find nothing in the sample procedure', () => {
    const report = verifyProcedure(procedureWith({}), options);
    expect(report.findings).toEqual([]);
    expect(report.undecided).toEqual([]);
  });

  it('have a page each, and the index names them with category and severity', () => {
    const files = readdirSync(pages).filter((file) => file !== 'index.md');
    expect(files.sort()).toEqual(verifyRules.map(({ id }) => `${id}.md`).sort());
    const index = readFileSync(`${pages}index.md`, 'utf8').replaceAll(/ +/g, ' ');
    for (const { id, category, severity } of verifyRules) {
      expect(index).toContain(`| [${id}](${id}.md) | ${category} | ${severity} |`);
    }
  });

  it.each(verifyRules)('$id catches its wrong example, alone', ({ id, severity }) => {
    const { wrong, around } = pageOf(id);
    const report = verifyProcedure(procedureWith(wrong), around);
    expect(rulesOf(report)).toEqual([id]);
    expect(new Set(report.findings.map((finding) => finding.severity))).toEqual(
      new Set([severity]),
    );
    for (const { path, message } of report.findings) {
      expect([path, message].every((text) => text.length > 0)).toBe(true);
    }
  });

  it.each(verifyRules)('$id accepts its right example', ({ id }) => {
    const { right, around } = pageOf(id);
    expect(rulesOf(verifyProcedure(procedureWith(right), around))).toEqual([]);
  });
});

describe('random procedures', () => {
  const sizes = { depth: 1, blocksMax: 4 };

  it('that are sound verify clean', () => {
    fc.assert(
      fc.property(arbitraryProcedure(sizes), (procedure) => {
        expect(verifyProcedure(procedure, options).findings).toEqual([]);
      }),
      { numRuns: process.env.CI === 'true' ? 200 : 12 },
    );
  });

  it.each(mutations)('that break "$rule" are reported with it', ({ rule, mutate }) => {
    fc.assert(
      fc.property(arbitraryProcedure(sizes), (procedure) => {
        const broken = mutate(procedure);
        fc.pre(broken !== undefined);
        expect(rulesOf(verifyProcedure(broken))).toContain(rule);
      }),
    );
  });

  it('of thousands of steps are verified too', () => {
    const [large] = fc.sample(arbitraryProcedure({ blocksMin: 400 }), { numRuns: 1, seed: 7 });
    const { findings, stats } = verifyProcedure(large!);
    expect(findings).toEqual([]);
    expect(stats.steps).toBeGreaterThan(2000);
  });
});

describe('what a decision reads', () => {
  it('is listed under "reads", or told', () => {
    const { findings } = verifyProcedure(
      procedureWith({ steps: { choose: { reads: ['height'] } } }),
    );
    expect(findings.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      'known-names steps.choose.reads',
    ]);
  });
});

describe('what would take too long', () => {
  it('is said to be undecided: many long conditions over many values', () => {
    const long = (i: number): string =>
      Array.from({ length: 60 }, (_, k) => `area > ${i + k} and plots < ${k}`).join(' or ');
    const choose = {
      reads: ['area', 'plots'],
      branches: Array.from({ length: 200 }, (_, i) => ({
        name: `way${i}`,
        when: long(i * 60),
        to: 'granted',
      })),
    };
    const field = { type: 'integer', name: { vi: 'Số', en: 'Number' }, required: true };
    const patch = { data: { area: field, plots: field }, steps: { choose } };
    const { undecided } = verifyProcedure(procedureWith(patch));
    expect(undecided.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      'live-branches steps.choose',
    ]);
  });
});

describe('time', () => {
  it('is not looked at without years, and the report says so', () => {
    const { years: _, ...timeless } = options;
    const procedure = procedureWith({ timeLimit: { amount: 1 } });
    const without = verifyProcedure(procedure, timeless);
    expect(without).toMatchObject({ timeChecked: false, findings: [], undecided: [] });
    expect(without.budget).toBeUndefined();
    expect(formatFindings(without, { language: english })).toContain('time was not checked');
    const { timeChecked, findings } = verifyProcedure(procedure, options);
    expect({ timeChecked, rules: findings.map(({ rule }) => rule) }).toEqual({
      timeChecked: true,
      rules: ['fits-statutory-limit'],
    });
  });

  it('is not counted on the days off of another country, unless that is wanted', () => {
    const dutch = createCalendar({
      ...calendar.spec,
      jurisdiction: 'NL',
      zone: 'Europe/Amsterdam',
    });
    const around = { ...options, calendar: dutch };
    expect(() => verifyProcedure(procedureWith({}), around)).toThrow(
      expect.objectContaining({ code: 'CALENDAR_MISMATCH' }),
    );
    const { notes } = verifyProcedure(procedureWith({}), { ...around, foreignCalendar: true });
    expect(notes.map(({ code }) => code)).toContain('CALENDAR_MISMATCH');
  });
});

describe('a class of days off that a counting rule does not know', () => {
  it('is noted, once for the rule and the calendar', () => {
    const rules = createRuleBook(builtInRules);
    const [rule] = ruleIdsOf(procedureWith({})).map((id) => rules.get(id));
    const reporting = createRuleBook([
      ...rules.ids.map((id) => ({
        ...rules.get(id),
        ...(id === rule?.id && { dayClasses: { closure: { countedBack: 'lengthens' as const } } }),
      })),
    ]);
    const classed = createCalendar({
      ...calendar.spec,
      daysOff: [
        ...(calendar.spec.daysOff ?? []).filter(({ date }) => !date.startsWith('2025-03')),
        ...['closur', 'closur', 'closure'].map((name, i) => ({
          ...{ date: `2025-03-1${i}`, source: 'order', class: name },
        })),
      ],
    });
    const { notes } = verifyProcedure(procedureWith({}), {
      ...options,
      rules: reporting,
      calendar: classed,
    });
    expect(notes).toMatchObject([
      { code: 'DAY_CLASS_UNKNOWN', rule: rule?.id, dayClass: 'closur' },
    ]);
  });
});

describe('a grace that is shorter than the backdating', () => {
  const max = { amount: 2, unit: 'workingDays' };
  const pathsOf = (row: object, recording: object = {}) =>
    verifyProcedure(procedureWith({ recording: { ...recording, backdating: [row] } }), options)
      .findings.filter(({ rule }) => rule === 'grace-shorter-than-backdating')
      .map(({ path }) => path);
  const [window, fee] = ['steps.complete', 'steps.pay'];
  const ask = 'steps.examine.branches.opinion.steps.ask';

  it('is found at the steps that a row is for, whose limits bring something about', () => {
    expect(pathsOf({ max })).toEqual([window, fee, ask]);
    expect(pathsOf({ max, applicant: true })).toEqual([window, fee]);
    expect(pathsOf({ max, roles: [{ party: 'parks', role: 'officer' }] })).toEqual([ask]);
    expect(pathsOf({ max, roles: [{ party: 'office', role: 'head' }] })).toEqual([]);
  });

  it('is found in whatever unit each of them is stated', () => {
    const grace = (amount: number, unit: string) => ({ grace: { amount, unit } });
    expect(pathsOf({ max }, grace(48, 'hours'))).toHaveLength(3);
    expect(pathsOf({ max: { amount: 48, unit: 'hours' } }, grace(2, 'workingDays'))).toEqual([]);
    expect(pathsOf({ max: { amount: 0, unit: 'days' } })).toEqual([]);
  });
});

describe('law that is not in force', () => {
  const lawOf = (procedure: Procedure, around: VerifyOptions = {}) =>
    verifyProcedure(procedure, { ...options, ...around }).findings.filter(
      ({ rule }) => rule === 'law-in-force',
    );

  it('is found in rules, in the acts of rules, and in days off', () => {
    const years = { from: 2025, to: 2025 };
    const rule = (id: string) => procedureWith({ allotmentRule: id });
    expect(lawOf(rule('vn/decree-61-2018'), { years }).map(({ path }) => path)).toEqual([
      'allotmentRule',
      'allotmentRule',
    ]);
    expect(lawOf(rule('vn/same-day-15h'), { years })).toHaveLength(1);
    expect(lawOf(rule('vn/decree-61-2018'), { years: { from: 2024, to: 2024 } })).toEqual([]);
    const source = 'Decree 61/2018/NĐ-CP';
    const days = createCalendar({ ...calendar.spec, daysOff: [{ date: '2025-09-01', source }] });
    expect(lawOf(procedureWith({}), { years, calendar: days })).toHaveLength(1);
  });

  it('is the procedure itself in years in which nobody receives a dossier', () => {
    const spans: [string, string | undefined][] = [
      ['2018-06-21', '2025-06-30'],
      ['2027-01-01', undefined],
      ['2026-12-31', '2026-12-31'],
    ];
    for (const [from, to] of spans) {
      const procedure = procedureWith({ effective: { from, ...(to !== undefined && { to }) } });
      for (const years of [2018, 2025, 2026, 2027].map((year) => ({ from: year, to: year }))) {
        const isReceived =
          Number(from.slice(0, 4)) <= years.to && years.from <= Number(to?.slice(0, 4) ?? 9999);
        const report = verifyProcedure(procedure, { ...options, years });
        const told = report.findings.filter(({ message }) =>
          message.startsWith(`The year ${years.from} does not lie within the dates of force`),
        );
        expect(report.timeChecked).toBe(isReceived);
        if (!isReceived) expect(report.undecided).toEqual([]);
        expect(told.map(({ rule, severity, path }) => `${severity} ${rule} ${path}`)).toEqual(
          isReceived ? [] : ['warning law-in-force effective'],
        );
      }
    }
  });

  it('is found by the id of an act; an id that no book has is for known-acts', () => {
    const basis = (actId: string) => procedureWith({ basis: [{ act: 'The decree', actId }] });
    expect(lawOf(basis('vn/91-2015-qh13'))).toEqual([]);
    expect(lawOf(basis('vn/none'))).toEqual([]);
    const { findings } = verifyProcedure(basis('vn/none'), options);
    expect(findings.map(({ rule, path }) => [rule, path])).toEqual([['known-acts', 'basis.0']]);
  });
});

describe('text', () => {
  const late = verifyProcedure(procedureWith({ timeLimit: { amount: 9 } }), options);

  it('of findings reads as a linter does, with a dated timeline', () => {
    const text = formatFindings(late, { file: 'tree.json', language: english });
    const lines = text.split('\n');
    expect(lines[0]).toBe('tree.json');
    expect(lines[1]).toMatch(
      /^ {2}error {2}timeLimit {2}Received \w{3} \d+ \w{3} 2025 .* fits-statutory-limit$/,
    );
    expect(lines).toContainEqual(expect.stringMatching(/legally due 2025-/));
    expect(lines.at(-1)).toBe('1 error, 0 warnings');
    expect(formatFindings(late)).toContain('1 error, 0 warnings');
  });

  it('of a budget has a row for each step, and marks the critical path', () => {
    const rows = budgetTable(late.budget!, english).split('\n');
    expect(rows.filter((row) => row.startsWith('* ')).length).toBeGreaterThan(3);
    for (const { path } of late.budget!.steps) {
      expect(rows).toContainEqual(expect.stringContaining(path));
    }
  });
});
