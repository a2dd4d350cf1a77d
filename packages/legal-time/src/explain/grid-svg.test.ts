/** The picture of a period: its parts lie beside and below one another, within the page. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dates } from '../testing/arbitraries.js';
import { dueDate } from '../due-date/due-date.js';
import { plainTestCalendar } from '../testing/test-calendars.js';
import { calendarGridSvg } from './grid-svg.js';
import { vietnamese } from '@thutuc/lang-vi';
import { ruleOf } from '../testing/rule-of.js';

/** The side of a day's cell; its text stands at 20 and 25 of it. */
const CELL = 40;

interface Placed {
  readonly kind: string;
  readonly x: number;
  readonly y: number;
}

/** Every text of a picture where it stands on the page, by the first word of its class. */
function textsIn(svg: string): Placed[] {
  const moved: (readonly [x: number, y: number])[] = [[0, 0]];
  const texts: Placed[] = [];
  for (const [tag, attributes = ''] of svg.matchAll(/<\/g>|<(?:g|text)( [^>]*)>/g)) {
    const [atX, atY] = moved.at(-1)!;
    if (tag === '</g>') moved.pop();
    else if (tag.startsWith('<g')) {
      const [, x = '0', y = '0'] = /translate\((\S+) (\S+)\)/.exec(attributes) ?? [];
      moved.push([atX + Number(x), atY + Number(y)]);
    } else {
      const [, kind = '', x, y] = /class="(\w+)[^"]*" x="(\S+)" y="(\S+)"/.exec(attributes) ?? [];
      texts.push({ kind, x: atX + Number(x), y: atY + Number(y) });
    }
  }
  return texts;
}

describe('the picture of any period', () => {
  const rule = ruleOf('vn/civil-code-2015');
  const calendar = plainTestCalendar({ zone: rule.zone });

  it('has no two days in one place, and what it says below all of them, on the page', () => {
    fc.assert(
      fc.property(
        ...[dates(), fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 5 })],
        (from, amount, columns) => {
          const limit = { amount, unit: 'days' } as const;
          const { explanation } = dueDate({ limit, from, rule, calendar });
          const svg = calendarGridSvg(explanation, { language: vietnamese, columns });
          const [, width, height] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg)!.map(Number);
          const texts = textsIn(svg);
          const of = (kind: string) => texts.filter((text) => text.kind === kind);
          const days = of('day');
          expect(days.length).toBeGreaterThanOrEqual(28 * of('month').length);
          for (const { x, y } of texts) {
            expect([x > 0, y > 0, x < width!, y < height!]).toEqual([true, true, true, true]);
          }
          // A title or a day in the cell of another day would be written over it.
          const written = [...days, ...of('month')];
          for (const [i, day] of days.entries()) {
            const over = written.filter(
              ({ x, y }, j) =>
                j !== i && Math.abs(x - day.x) < CELL && Math.abs(y - day.y) < CELL / 2,
            );
            expect(over).toEqual([]);
          }
          const lowest = Math.max(...days.map(({ y }) => y));
          for (const { y } of [...of('legend'), ...of('small')]) expect(y).toBeGreaterThan(lowest);
          expect(of('legend').length).toBeGreaterThan(1);
        },
      ),
      { numRuns: 30 },
    );
  });
});
