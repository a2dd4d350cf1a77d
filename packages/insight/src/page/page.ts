/** The page of a log: one HTML file that needs nothing else. */
import { answerBox, pageDocument } from '@thutuc/charts';
import { type LogPageInput, logPageAbout } from './about.js';
import { logSentences } from './answer.js';
import { choiceForm, choiceHead, choiceScript, chosenParts } from './choice.js';
import { seriesPart } from './over-time.js';
import { waysPart } from './ways.js';
import {
  chartPart,
  comparisonPart,
  contradictionsPart,
  deviationsPart,
  stepsPart,
  weekPart,
} from './whole-parts.js';

/**
 * The page of a log without any link to elsewhere: aggregated, no case and no person is named. A
 * reader chooses a period, a unit and rows on it; every text of the log is escaped.
 */
export function logHtml(input: LogPageInput): string {
  const about = logPageAbout(input);
  const parts = [
    answerBox(logSentences(about)),
    choiceForm(about),
    chosenParts(about),
    chartPart(about),
    deviationsPart(about),
    seriesPart(about),
    weekPart(about),
    stepsPart(about),
    waysPart(about),
    comparisonPart(about),
    contradictionsPart(about),
    choiceScript,
  ];
  return pageDocument(about.language, about.title ?? about.w.title, parts, { head: choiceHead });
}
