/** The timeline of a dossier as lines: day by day, each event with what it led to and why. */
import { dayText, textIn } from '@thutuc/legal-time';
import { systemActor } from '@thutuc/core/pure';
import type { TimelineEntry } from '@thutuc/core';
import { displayWidth, pad, wrap } from '../../terminal/columns.js';
import { printableLine } from '../../terminal/printable.js';
import { instantText, localDateParts } from '../../texts/dates.js';
import { changeLines, type LineKind, type MarkedLine } from './changes.js';
import type { PrintContext } from './context.js';
import { eventTitle } from './event-title.js';

const timeColumn = '  09:00  ';
const markIndent = ' '.repeat(timeColumn.length);

/** The events of a timeline, grouped by their legal day. */
export function timelineLines(entries: readonly TimelineEntry[], context: PrintContext): string[] {
  const lines: string[] = [];
  let lastDay = '';
  for (const entry of entries) {
    const { day, time } = localDateParts(entry.effectiveAt, context.report.calendar.zone);
    if (day !== lastDay) lines.push('', dayHead(day, context));
    lastDay = day;
    lines.push(...entryLines(entry, time, context));
  }
  return lines.slice(1);
}

function dayHead(day: string, { language, terminal: { paint, width } }: PrintContext): string {
  const text = dayText(day, language);
  return `${paint.bold(text)} ${paint.dim('─'.repeat(Math.max(0, width - displayWidth(text) - 1)))}`;
}

function entryLines(entry: TimelineEntry, time: string, context: PrintContext): string[] {
  const { paint } = context.terminal;
  const head = headLines(eventTitle(entry, context), actorText(entry, context), context);
  const note =
    entry.note === undefined ? [] : [{ mark: '“', text: `${entry.note}”`, kind: 'note' as const }];
  const marked: MarkedLine[] = [
    ...annulledLine(entry, context),
    ...note,
    ...historyLines(entry, context),
    ...entry.changes.flatMap((change) => changeLines(change, entry, context)),
  ];
  return [
    ...head.map((line, i) => (i === 0 ? `  ${paint.dim(time)}  ` : markIndent) + line),
    ...marked.flatMap((line) => markedLines(line, context)),
  ];
}

/** That the event counts no longer. */
function annulledLine({ annulledBy }: TimelineEntry, { language }: PrintContext): MarkedLine[] {
  if (annulledBy === undefined) return [];
  const text = `${language.cli.timeline.annulledBy} ${annulledBy}`;
  return [{ mark: '×', text, kind: 'late' }];
}

/** What had happened before, in the system that the dossier comes from. */
function historyLines(
  { history = [] }: TimelineEntry,
  { language, report }: PrintContext,
): MarkedLine[] {
  return history.map(({ at, text, actor }) => {
    const when = instantText(at, report.calendar.zone, language);
    const who = actor === undefined ? '' : ` (${report.names.person(actor)})`;
    return { mark: '·', text: `${when} ${text}${who}`, kind: 'quiet' };
  });
}

/** The title with the actor at the right edge, on the last line where there is room for both. */
function headLines(title: string, actor: string, { terminal }: PrintContext): string[] {
  const { paint, width } = terminal;
  const room = width - timeColumn.length;
  const lines = wrap(printableLine(title), room);
  const last = lines.pop() ?? '';
  const who = printableLine(actor);
  const gap = room - displayWidth(last) - displayWidth(who);
  const before = lines.map(paint.bold);
  return gap >= 2
    ? [...before, paint.bold(last) + ' '.repeat(gap) + paint.dim(who)]
    : [...before, paint.bold(last), paint.dim(pad(who, room, 'right'))];
}

function markedLines({ mark, text, kind }: MarkedLine, { terminal }: PrintContext): string[] {
  const { paint, width } = terminal;
  const paints: Readonly<Record<LineKind, (line: string) => string>> = {
    duty: (line) => line,
    why: paint.dim,
    note: paint.dim,
    clock: paint.accent,
    late: paint.bad,
    quiet: paint.dim,
  };
  const indent = kind === 'why' ? `${markIndent}  ` : markIndent;
  const lead = mark === '' ? '' : mark === '“' ? mark : `${mark} `;
  return wrap(lead + printableLine(text), width - indent.length, '  ').map(
    (line) => indent + paints[kind](line),
  );
}

function actorText({ actor }: TimelineEntry, { language, report }: PrintContext): string {
  const words = language.cli.timeline;
  if (actor === null) return words.erased;
  if (actor === systemActor) return words.system;
  const { dossier, procedure, names } = report;
  const name = names.person(actor);
  const { applicant: first, applicants = [first] } = dossier.personal ?? {};
  if (!applicants.includes(actor)) return name;
  const applicant = Object.values(procedure.parties).find(({ kind }) => kind === 'applicant');
  return applicant === undefined ? name : `${name}, ${textIn(applicant.name, language)}`;
}
