/** Bench `redate`: what a new notice does to a million open deadlines. */
import {
  builtInRules,
  createCalendar,
  createRuleBook,
  redate,
  toCivilDate,
  toDayNumber,
  type OpenDeadline,
  type WorkingCalendar,
} from '@thutuc/legal-time';
import { vietnamCalendar } from '@thutuc/vn';
import type { Bench } from '../bench.js';

const million = 1_000_000;
const firstDay = toDayNumber('2025-01-01');

const bench: Bench = {
  title:
    'Listing which of a million open deadlines a notice moves: 3 to 32 working days from each ' +
    'day of 2025; the notice takes back the swap of Friday 2 May for Saturday 26 April 2025.',
  peers: {},
  figures: () => {
    const before = vietnamCalendar();
    const after = withoutSwap(before);
    const deadlines = openDeadlines();
    return [
      {
        name: 'one-million',
        unit: 'ms',
        measure: 'milliseconds',
        clock: 'cpu',
        ours: () => {
          const { moved } = redate(deadlines, before, after);
          if (moved.length === 0 || moved.length === million) {
            throw new Error(`The notice moved ${String(moved.length)} deadlines.`);
          }
          return 1;
        },
        others: {},
      },
    ];
  },
};
export default bench;

function withoutSwap({ spec }: WorkingCalendar): WorkingCalendar {
  const others = <T extends { date: string }>(entries: readonly T[] = []) =>
    entries.filter(({ date }) => date !== '2025-05-02' && date !== '2025-04-26');
  return createCalendar({
    ...spec,
    id: `${spec.id}+notice`,
    daysOff: others(spec.daysOff),
    makeUpDays: others(spec.makeUpDays),
  });
}

function openDeadlines(): OpenDeadline[] {
  const rule = createRuleBook(builtInRules).get('vn/decree-61-2018');
  const starts = Array.from({ length: 365 }, (_, index) => toCivilDate(firstDay + index));
  return Array.from({ length: million }, (_, index) => ({
    id: `D-${String(index)}`,
    rule,
    from: starts[index % starts.length]!,
    limit: { amount: 3 + (index % 30), unit: 'workingDays' as const },
  }));
}
