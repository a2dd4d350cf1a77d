/** The verdict on a dossier as lines: the law, the appointment, the indicator, the rating. */
import { dayText, textIn } from '@thutuc/legal-time';
import { withLawMark } from '@thutuc/core/procedure';
import { displayWidth, pad, wrap } from '../../terminal/columns.js';
import { printableLine } from '../../terminal/printable.js';
import type { Paint } from '../../terminal/terminal.js';
import { dueText, instantText, localDateParts } from '../../texts/dates.js';
import type { NationalVerdict } from '../national-verdict.js';
import type { Timing } from '../verdict.js';
import type { PrintContext } from './context.js';
import { outcomeText } from './event-title.js';
import type { CliLanguage } from '../../texts/language.js';

/** The rows of the verdict, names aligned. */
export function verdictLines(context: PrintContext): string[] {
  const { report, language } = context;
  const words = language.cli.report;
  const { dossier, national } = report;
  const rows: [string, string][] = [
    [words.outcome, outcomeLine(context)],
    [words.law, lawLine(context)],
  ];
  if (dossier.appointment !== undefined && dossier.appointment.moved > 0)
    rows.push([
      words.appointment,
      `${dueText(dossier.appointment.due, language)}, ${words.movedOnce}`,
    ]);
  if (national !== undefined) rows.push(...nationalRows(national, context));
  const width = Math.max(...rows.map(([name]) => displayWidth(name)));
  const indent = ' '.repeat(width + 4);
  return rows.flatMap(([name, text]) =>
    wrap(text, context.terminal.width - indent.length).map(
      (line, i) => (i === 0 ? `  ${pad(name, width)}  ` : indent) + line,
    ),
  );
}

function outcomeLine({ report, language, terminal }: PrintContext): string {
  const { dossier, calendar, procedure } = report;
  const words = language.cli.report;
  if (dossier.settledAt === undefined) return words.stillOpen;
  const end = Object.values(procedure.steps).find(
    (step) => step.kind === 'end' && step.outcome === dossier.outcome,
  );
  const name = dossier.outcome ?? '';
  const named =
    textIn(end?.name, language) ?? capitalised(outcomeText({ name }, { language }), language);
  const text = printableLine(named);
  return `${terminal.paint.bold(text)}, ${instantText(dossier.settledAt, calendar.zone, language)}`;
}

function capitalised(text: string, language: CliLanguage): string {
  return text.charAt(0).toLocaleUpperCase(language.tag) + text.slice(1);
}

function lawLine({ report, language, terminal: { paint } }: PrintContext): string {
  const words = language.cli.report;
  const { timing, due, days, provisional } = report.verdict;
  if (due === null) return words.timing[timing];
  const by = timing === 'early' || timing === 'late' || timing === 'overdue';
  const distance = by && days !== 0 ? ` (${words.days(Math.abs(days))})` : '';
  const mark = provisional ? `, ${words.provisional}` : '';
  const judged = paintTiming(paint, timing)(`${sign(timing)} ${words.timing[timing]}${distance}`);
  const date = withLawMark(
    dueText(due, language),
    report.procedure,
    report.dossier.clock.facts,
    language,
  );
  return `${judged}, ${words.due} ${date}${mark}`;
}

/** Signs beside the colours, for whoever does not see them. */
function sign(timing: Timing): string {
  if (timing === 'late' || timing === 'overdue') return '✗';
  return timing === 'early' || timing === 'onTime' ? '✓' : '·';
}

function paintTiming(paint: Paint, timing: Timing): (text: string) => string {
  if (timing === 'late' || timing === 'overdue') return paint.bad;
  return timing === 'early' || timing === 'onTime' ? paint.good : paint.notice;
}

function nationalRows(
  { status, comparison, points }: NationalVerdict,
  { language, terminal, report }: PrintContext,
): [string, string][] {
  const words = language.cli.report;
  const { indicator, agree } = comparison;
  const verdict = words.indicatorVerdict[indicator.verdict];
  const { bad, good, notice } = terminal.paint;
  const paint = indicator.verdict === 'late' ? bad : indicator.verdict === 'onTime' ? good : notice;
  const mark = indicator.verdict === 'late' ? '✗' : indicator.verdict === 'onTime' ? '✓' : '·';
  const details = [
    `${words.ends[indicator.end]} ${dayText(localDateParts(indicator.endAt, report.calendar.zone).day, language)}`,
    ...(indicator.waitingDays > 0 ? [words.waited(indicator.waitingDays)] : []),
    ...(indicator.supplements > 0 ? [words.requests(indicator.supplements)] : []),
    words.against[indicator.heldAgainst],
  ];
  return [
    [
      words.indicator,
      `${paint(`${mark} ${verdict}`)}, ${details.join(', ')}; ${agree ? words.agree : notice(words.differ)}`,
    ],
    ...(points === undefined ? [] : [[words.rating, words.points(points)] as [string, string]]),
    [words.status, `${status.code} ${textIn(status.name, language)}`],
  ];
}
