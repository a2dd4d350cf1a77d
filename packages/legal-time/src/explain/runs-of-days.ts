/** Days in runs of neighbours with one cause. */
import type { DayRun } from './causes.js';
import type { DayMark, ExplanationStep } from './explanation.js';

/** Days in runs of neighbours with one cause. */
export function runsOfDays<Day extends { readonly date: string }>(
  days: readonly Day[],
  causeOf: (day: Day) => string,
): DayRun<Day>[] {
  const runs: { first: Day; last: Day }[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && causeOf(run.last) === causeOf(day) && isNextTo(run.last.date, day.date))
      run.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs;
}

function isNextTo(a: string, b: string): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) === 86_400_000;
}

/** Days that the count of a step left out. */
export function skippedIn(
  step: Extract<ExplanationStep, { kind: 'counted' }>,
  steps: readonly ExplanationStep[],
  days: readonly DayMark[],
): DayMark[] {
  if (step.limit.amount === 0) return [];
  const next = steps.find(({ kind }, i) => kind === 'counted' && i > steps.indexOf(step));
  const from = step.from.slice(0, 10);
  const to = next?.kind === 'counted' ? next.from.slice(0, 10) : undefined;
  const back = step.limit.amount < 0;
  return days.filter(
    ({ mark, date }) =>
      mark === 'skipped' && (back ? date <= from : date >= from && (to === undefined || date < to)),
  );
}
