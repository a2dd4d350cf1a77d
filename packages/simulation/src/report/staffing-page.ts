/** The report of a search for staff: one HTML page that needs nothing else. */
import {
  answerBox,
  curveChart,
  pageDocument,
  pageSection,
  table,
  warningBox,
} from '@thutuc/charts';
import { textIn } from '@thutuc/legal-time';
import { english } from '../texts/english.js';
import type { SimulationLanguage } from '../texts/language.js';
import type { Procedure } from '@thutuc/core/procedure';
import { namesIn } from '../texts/names.js';
import { numbersIn } from '../texts/numbers.js';
import type { StaffingResult } from '../what-if/staffing-search.js';
import { warningSentences } from './sentences.js';

/** What a report on staff is about. */
export interface StaffingReportInput {
  readonly result: StaffingResult;
  /** @defaultValue English */
  readonly language?: SimulationLanguage;
  /** Its names are used. */
  readonly procedure?: Procedure | undefined;
}

/** The report of a search for staff as one HTML page without any link to elsewhere. */
export function staffingHtml(input: StaffingReportInput): string {
  const { result, language = english, procedure } = input;
  const [w, n, names] = [
    language.simulation.report,
    numbersIn(language),
    namesIn(language, procedure),
  ];
  const { best, curve, tried, target, scenario } = result;
  const costOf = (cost: number) => n.number(cost, Number.isInteger(cost) ? 0 : 2);
  const answer = [
    w.enough(names.staffing(best.staff)),
    w.onTimeOf(n.percent(target), n.percent(best.onTime.mean), n.percentRange(best.onTime)),
    w.tried(n.number(tried, 0)),
  ];
  const cost = w.cost[scenario.timeUnit];
  const rows = curve.map((point) => [
    names.staffing(point.staff),
    costOf(point.cost),
    n.percent(point.onTime.mean),
    n.percentRange(point.onTime),
  ]);
  const picture = curveChart({
    points: curve.map((point) => {
      const { mean: share, low, high } = point.onTime;
      return { at: point.cost, share, low, high };
    }),
    title: w.staffing,
    axes: { across: cost, up: w.onTimeAxis },
    target: { share: target, label: w.targetMark(n.percent(target)) },
    label: n.number,
    percent: (share) => n.percent(share, 0),
  });
  const [staff, , ...shares] = w.staffingHeads;
  const title = textIn(scenario.name, language) ?? textIn(procedure?.name, language) ?? w.title;
  return pageDocument(language, title, [
    ...warningSentences({ result, language, procedure }).map((text) =>
      warningBox(w.warnings, text),
    ),
    answerBox(answer),
    pageSection(w.staffing, undefined, picture + table([staff!, cost, ...shares], rows)),
  ]);
}
