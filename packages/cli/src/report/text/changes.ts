/** What an event led to, as marked lines: duties with their due dates, the legal clock, ends. */
import {
  type TimeLimit,
  explainBriefly,
  formatTimeLimit,
  noteText,
  textIn,
} from '@thutuc/legal-time';
import { placeOfLimit, withLawMark, withMark } from '@thutuc/core/procedure';
import type { TimelineChange, TimelineDue, TimelineDuty, TimelineEntry } from '@thutuc/core';
import { dueText, lastInstantText } from '../../texts/dates.js';
import type { PrintContext } from './context.js';
import { outcomeText } from './event-title.js';
import type { CliLanguage } from '../../texts/language.js';

/** How a line looks. */
export type LineKind = 'duty' | 'why' | 'note' | 'clock' | 'late' | 'quiet';

/** A line with the mark that stands before it: state is shown by sign and words, not by colour. */
export interface MarkedLine {
  readonly mark: string;
  readonly text: string;
  readonly kind: LineKind;
}

/** The lines of a change; none where the title of the event says it already. */
export function changeLines(
  change: TimelineChange,
  entry: TimelineEntry,
  context: PrintContext,
): MarkedLine[] {
  const { language } = context;
  const words = language.cli.timeline;
  switch (change.kind) {
    case 'opened':
      return [
        { mark: '→', text: dutyAndHolder(change.duty, context), kind: 'duty' },
        ...dueLines(change.duty.due, words.due, dutyMark(change.duty, context), context),
        ...heldLines(change.duty, context),
      ];
    case 'redated':
      return [
        { mark: '→', text: dutyText(change.duty, context), kind: 'duty' },
        ...dueLines(change.duty.due, words.redated, dutyMark(change.duty, context), context),
        ...heldLines(change.duty, context),
      ];
    case 'moved':
      return [{ mark: '→', text: dutyAndHolder(change.duty, context), kind: 'duty' }];
    case 'ended':
      return endedLines(change, entry, context);
    case 'cancelled':
      return [
        {
          mark: '×',
          text: `${dutyAndHolder(change.duty, context)}: ${words.cancelled}`,
          kind: 'quiet',
        },
      ];
    case 'routed':
      // A handoff is shown by its own event.
      if (change.place.path === entry.place?.path) return [];
      return [
        {
          mark: '◆',
          text: `${textIn(change.place.name, language) ?? change.place.path}: ${outcomeText(change.outcome, context)}`,
          kind: 'duty',
        },
      ];
    case 'incident':
      return [{ mark: '!', text: incidentText(change, context), kind: 'late' }];
    case 'clock':
      return clockLines(change, context);
  }
}

function incidentText(
  { place, code, party, unit, role }: Extract<TimelineChange, { kind: 'incident' }>,
  { language, report }: PrintContext,
): string {
  const { name } = report.procedure.parties[party]?.roles[role] ?? {};
  const who = `${report.names.unit(unit, language)}, ${textIn(name, language) ?? role}`;
  const step = textIn(place.name, language) ?? place.path;
  return `${step}: ${language.cli.timeline.incident} (${code}) — ${who}`;
}

function endedLines(
  { duty, late }: Extract<TimelineChange, { kind: 'ended' }>,
  { payload }: TimelineEntry,
  { language }: PrintContext,
): MarkedLine[] {
  if (!late || duty.due === undefined || payload.type === 'timerFired') return [];
  const text = `${language.cli.timeline.late} ${dueText(duty.due.due, language)}`;
  return [{ mark: '!', text, kind: 'late' }];
}

function clockLines(
  change: Extract<TimelineChange, { kind: 'clock' }>,
  context: PrintContext,
): MarkedLine[] {
  const { fact, state, due, consumed, remaining } = change;
  const { language } = context;
  const { clock, reasons, due: dueWord } = language.cli.timeline;
  // A limit that begins anew has used up nothing: its balance says nothing either.
  const anew = fact.type === 'resumed' && state === 'running' && consumed?.amount === 0;
  const parts: string[] = [anew ? clock.restarted : clock[fact.type]];
  if (fact.type === 'started') parts.push(formatTimeLimit(fact.limit, language));
  if (fact.type === 'extended') parts.push(formatTimeLimit(fact.by, language));
  if (fact.type === 'suspended' && fact.reason !== undefined)
    parts.push(reasonWord(reasons, fact.reason));
  if (fact.type === 'resumed' && state === 'suspended') parts.push(clock.stillSuspended);
  const tellsBalance =
    fact.type !== 'started' && !anew && !(fact.type === 'suspended' && fact.effect === 'restart');
  const used =
    tellsBalance && consumed !== null && remaining !== null
      ? ` (${clock.used} ${balanceText(consumed, language)}, ${clock.left} ${balanceText(remaining, language)})`
      : '';
  const line: MarkedLine = { mark: '§', text: parts.join(', ') + used, kind: 'clock' };
  // A clock that stops keeps its due date: that is no new promise.
  if (fact.type === 'stopped') return [line];
  const { procedure, dossier } = context.report;
  const known = dossier.clock.facts.filter(({ at }) => at <= fact.at);
  const mark = (text: string): string => withLawMark(text, procedure, known, language);
  return [line, ...dueLines(due, dueWord, mark, context), ...heldLines(change, context)];
}

/** Until when what happened before a limit passed may be recorded. */
function heldLines(
  { heldUntil }: { readonly heldUntil?: number },
  { language, report }: PrintContext,
): MarkedLine[] {
  if (heldUntil === undefined) return [];
  const last = lastInstantText(heldUntil - 1, report.calendar.zone, language);
  return [{ mark: '', text: `${language.cli.timeline.heldUntil} ${last}`, kind: 'why' }];
}

/** What is used up or left of a limit; parts of a day to a thousandth. */
function balanceText({ amount, unit }: TimeLimit, language: CliLanguage): string {
  return formatTimeLimit({ amount: Number(amount.toFixed(3)), unit }, language);
}

function reasonWord(reasons: Readonly<Record<string, string>>, reason: string): string {
  return reasons[reason] ?? reason;
}

function dueLines(
  due: TimelineDue | undefined,
  word: string,
  mark: (text: string) => string,
  { language, sources }: PrintContext,
): MarkedLine[] {
  if (due === undefined) return [];
  const { explanation } = due;
  const why = explainBriefly(explanation, language, (source) => sources.mark(source));
  const marked = mark(dueText(due.due, language));
  const lines: MarkedLine[] = [{ mark: '', text: `${word} ${marked}: ${why}`, kind: 'why' }];
  if (!due.agrees) {
    const text = `${language.cli.timeline.differs} ${dueText(explanation.due, language)}`;
    lines.push({ mark: '!', text, kind: 'late' });
  }
  for (const note of due.notes)
    lines.push({ mark: '!', text: noteText(note, language), kind: 'late' });
  return lines;
}

/** Marks the due date of a duty where it rests on an assumption. */
function dutyMark(
  duty: TimelineDuty,
  { report, language }: PrintContext,
): (text: string) => string {
  return (text) => withMark(text, report.procedure, placeOf(duty), language);
}

/** Where in the definition the limit of a duty stands. */
export function placeOf({ place: { path } }: TimelineDuty): string {
  return placeOfLimit(path);
}

/** A duty and who holds it. */
export function dutyAndHolder(duty: TimelineDuty, context: PrintContext): string {
  const { language, report } = context;
  const { procedure, names } = report;
  const party = procedure.parties[duty.party];
  const role = textIn(party?.roles[duty.role]?.name, language) ?? duty.role;
  const holder =
    party?.kind === 'applicant'
      ? textIn(party.name, language)
      : `${names.unit(duty.unit, language)}, ${role}`;
  return `${dutyText(duty, context)} — ${holder}`;
}

function dutyText({ kind, place }: TimelineDuty, { language }: PrintContext): string {
  const words: Readonly<Partial<Record<typeof kind, string>>> = language.core.duties;
  const word = words[kind];
  const name = textIn(place.name, language);
  if (name === undefined) return word ?? place.path;
  return word === undefined ? name : `${name} (${word})`;
}
