/** The worked deadlines of the project's shared folder, where it lies beside the clone. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../calendar/working-calendar.js';
import { computeCase, computeDeadlineCases } from './cases.js';
import { createRuleBook } from '../rule/rule-book.js';
import { builtInRules } from '../rule/built-in/built-in-rules.js';
import { reportedRules } from '../rule/reported/index.js';
import { plainTestCalendar } from '../testing/test-calendars.js';

const folder = new URL('../../../../../shared/law/', import.meta.url);
const present = existsSync(new URL('deadline-cases.json', folder));
const systems = existsSync(new URL('systems/cases.json', folder));
if (!present) console.info('Worked deadlines are not tested: there is no ../shared/law.');

interface Facts {
  years: Record<string, { off: string[]; workingWeekendDays: string[]; source: string }>;
}
interface Cases {
  cases: { id: string; expected: { due: string } }[];
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
}

describe.runIf(present)('worked deadlines', () => {
  it.each(['deadline-cases.json', 'deadline-cases-2.json'])('of %s come out', (name) => {
    const file = read(name) as Cases;
    const facts = read('vn-official-days.json') as Facts;
    const years = Object.values(facts.years);
    const { spec } = plainTestCalendar({ zone: 'Asia/Ho_Chi_Minh' });
    const defaultCalendar = createCalendar({
      ...spec,
      id: 'vn',
      daysOff: years.flatMap(({ off, source }) => off.map((date) => ({ date, source }))),
      makeUpDays: years.flatMap(({ workingWeekendDays, source }) =>
        workingWeekendDays.map((date) => ({ date, source })),
      ),
    });
    const context = { rules: createRuleBook(builtInRules), defaultCalendar };
    const expected = file.cases.map(({ id, expected: { due } }) => ({ id, due }));
    const found = computeDeadlineCases(file, context).map((one) =>
      'due' in one ? { id: one.id, due: one.due } : one,
    );
    expect(found).toEqual(expected);
    for (const one of file.cases) {
      const { explanation } = computeCase(one, context).deadline;
      const due = explanation.days.filter(({ isDue }) => isDue).map(({ date }) => date);
      expect(due).toEqual([one.expected.due.slice(0, 10)]);
    }
  });
});

describe.runIf(systems)('worked deadlines of further legal systems', () => {
  const { cases } = (systems ? read('systems/cases.json') : { cases: [] }) as Cases;
  const context = { rules: createRuleBook(reportedRules), defaultCalendar: plainTestCalendar() };

  it.each(cases.map((one) => [one.id, one] as const))('%s', (_id, one) => {
    const { due, explanation, notes } = computeCase(one, context).deadline;
    expect(due).toBe(one.expected.due);
    expect(explanation.days.filter(({ isDue }) => isDue).map(({ date }) => date)).toEqual([due]);
    expect(notes.map(({ code }) => code)).toContain('RULE_REPORTED');
  });
});
