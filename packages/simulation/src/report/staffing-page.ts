/** The report of a search for staff: one HTML page that needs nothing else. */
import type { Language, Procedure } from '@thutuc/core';
import { namesIn, numbersIn } from '../texts/index.js';
import type { StaffingResult } from '../what-if/index.js';
import { table } from './charts.js';
import { answerBox, document, section } from './frame.js';
import { words } from './words.js';

/** What a report on staff is about. */
export interface StaffingReportInput {
  readonly result: StaffingResult;
  readonly language: Language;
  /** Its names are used. */
  readonly procedure?: Procedure | undefined;
}

/** The report of a search for staff as one HTML page without any link to elsewhere. */
export function staffingHtml({ result, language, procedure }: StaffingReportInput): string {
  const [w, n, names] = [words[language], numbersIn(language), namesIn(language, procedure)];
  const { best, curve, tried, target, scenario } = result;
  const costOf = (cost: number) => n.number(cost, Number.isInteger(cost) ? 0 : 2);
  const answer = [
    w.enough(names.staffing(best.staff)),
    w.onTimeOf(n.percent(target), n.percent(best.onTime.mean), n.percentRange(best.onTime)),
    w.tried(n.number(tried, 0)),
  ];
  const rows = curve.map(({ staff, cost, onTime }) => [
    costOf(cost),
    n.percent(onTime.mean),
    n.percentRange(onTime),
    names.staffing(staff),
  ]);
  const title = scenario.name?.[language] ?? procedure?.name[language] ?? w.title;
  return document(language, title, [
    answerBox(answer),
    section(w.staffing, undefined, table(w.staffingHeads[scenario.timeUnit], rows)),
  ]);
}
