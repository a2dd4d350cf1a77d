/** The printed report of a dossier. */

import { languageForTexts, withMark } from '@thutuc/core/procedure';
import type { Terminal } from '../../terminal/terminal.js';
import { printableLine } from '../../terminal/printable.js';
import { wrap } from '../../terminal/columns.js';
import { dueText } from '../../texts/dates.js';
import type { DossierReport } from '../dossier-report.js';
import { assumedLines } from './assumed-lines.js';
import { dutyAndHolder, placeOf } from './changes.js';
import type { PrintContext } from './context.js';
import { ledgerLines } from './ledger-lines.js';
import { Sources } from './sources.js';
import { timelineLines } from './timeline-lines.js';
import { verdictLines } from './verdict-lines.js';
import type { CliLanguage } from '../../texts/language.js';

/** The report of a dossier as lines: timeline, open duties, ledger, verdict, sources. */
export function reportLines(
  report: DossierReport,
  spoken: CliLanguage,
  terminal: Terminal,
): string[] {
  const language = languageForTexts(spoken, report.procedure);
  const words = language.cli.report;
  const { paint } = terminal;
  const context: PrintContext = { report, terminal, language, sources: new Sources() };
  const heading = (text: string): string[] => ['', paint.bold(text), ''];
  const { dossier, timeline, ledger } = report;
  const title = printableLine(`${words.dossier} ${dossier.code ?? dossier.id}`);
  const open = timeline.open.map((duty) => openLine(context, duty));
  const lines = [
    paint.bold(paint.accent(title)) +
      (dossier.code === undefined ? '' : paint.dim(printableLine(`  (${dossier.id})`))),
    '',
    ...timelineLines(timeline.entries, context),
    ...(open.length > 0 ? [...heading(words.open), ...open] : []),
    ...heading(words.ledger),
    ...ledgerLines(ledger, context),
    ...heading(words.verdict),
    ...verdictLines(context),
  ];
  const assumed = assumedLines(report.procedure, language, terminal);
  return [
    ...lines,
    ...(assumed.length > 0 ? [...heading(words.assumed), ...assumed] : []),
    ...sourceLines(context, heading(words.sources)),
  ];
}

function openLine(context: PrintContext, duty: DossierReport['timeline']['open'][number]): string {
  const { language } = context;
  const due =
    duty.due === undefined
      ? ''
      : `, ${language.cli.report.due} ${markedDue(duty, duty.due.due, context)}`;
  return printableLine(`  → ${dutyAndHolder(duty, context)}${due}`);
}

function markedDue(
  duty: DossierReport['timeline']['open'][number],
  due: string,
  { language, report }: PrintContext,
): string {
  return withMark(dueText(due, language), report.procedure, placeOf(duty), language);
}

function sourceLines(
  { sources, language, terminal: { width, paint } }: PrintContext,
  heading: readonly string[],
): string[] {
  const list = sources.list();
  if (list.length === 0) return [];
  const indent = (list.at(-1)?.mark.length ?? 0) + 3;
  return [
    ...heading,
    ...list.flatMap(({ mark, source }) =>
      wrap(
        `  ${mark.padEnd(indent - 2)}${language.legalTime.source(source)}`,
        width,
        ' '.repeat(indent),
      ).map(paint.dim),
    ),
  ];
}
