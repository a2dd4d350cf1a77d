/** The picture of a time budget: every step with a limit, its slack, and nothing unescaped. */
import { builtInRules, createCalendar, createRuleBook } from '@thutuc/legal-time';
import { verifyProcedure } from '@thutuc/verify';
import { arbitraryProcedure } from '@thutuc/testing';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { timeBudgetSvg } from './render.js';
import { vietnamese } from '@thutuc/lang-vi';
import { english } from '../words/english.js';

const office: [string, string][] = [['08:00', '17:00']];
const calendar = createCalendar({
  schema: 'thutuc/calendar@1',
  id: 'test/plain',
  zone: 'Asia/Ho_Chi_Minh',
  bounds: { from: '2024-01-01', to: '2029-12-31' },
  week: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] },
});
const rules = createRuleBook(builtInRules);
const years = { from: 2025, to: 2025 };

function rectanglesOf(svg: string): { class: string; x: number; width: number }[] {
  const found: { class: string; x: number; width: number }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name !== 'rect') return;
    const { class: kind = '', x = '0', width = '0' } = attributes as Record<string, string>;
    found.push({ class: kind, x: Number(x), width: Number(width) });
  });
  parser.write(svg).close();
  return found;
}

describe('time budget', () => {
  it('draws each step that has a limit inside the picture, in both languages', () => {
    fc.assert(
      fc.property(arbitraryProcedure({ depth: 1 }), (procedure) => {
        const { budget } = verifyProcedure(procedure, { calendar, rules, years });
        if (budget === undefined) throw new Error('no budget');
        for (const language of [vietnamese, english]) {
          const all = rectanglesOf(timeBudgetSvg(budget, { language, theme: 'dark' }));
          const stays = all.filter((one) => one.class.startsWith('stay'));
          // One more of each kind stands in the legend.
          const shown = budget.steps.filter(
            ({ limit, latestStart, latestEnd }) => limit !== undefined || latestEnd > latestStart,
          );
          expect(stays).toHaveLength(shown.length + 2);
          for (const { x, width } of all) expect(x >= 0 && x + width <= 1020).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('escapes what it is given', () => {
    const [procedure] = fc.sample(arbitraryProcedure({ depth: 0 }), { numRuns: 1, seed: 1 });
    const { budget } = verifyProcedure(procedure!, { calendar, rules, years });
    const svg = timeBudgetSvg(budget!, { title: '<script>"&' });
    expect(svg).not.toContain('<script>');
    expect(rectanglesOf(svg).length).toBeGreaterThan(0);
  });
});
