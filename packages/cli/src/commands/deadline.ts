/** `thutuc deadline`: one due date with its derivation, or a file of worked cases. */
import {
  breachesOf,
  computeCase,
  computeDeadlineCases,
  type CaseResult,
  type ComputedCase,
} from '@thutuc/legal-time/schema';
import {
  calendarGridSvg,
  calendarGridText,
  explainProvisional,
  explainSentence,
  explainTable,
  formatInstant,
  formatTimeLimit,
  noteText,
  textIn,
} from '@thutuc/legal-time';
import { usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { putPicture } from '../command-line/put-picture.js';
import { loadActs, loadCalendar, loadRules } from '../procedure-folder/load.js';
import { readJsonFile } from '../procedure-folder/files.js';
import { tableLines, wrap } from '../terminal/columns.js';
import { dueText } from '../texts/dates.js';
import { breachText } from '../texts/breaches.js';
import { notesAsJson } from '../texts/notes.js';

/** Computes one deadline, or every case of a file; bad cases of a file do not fail it. */
export async function deadline(input: CommandInput): Promise<number> {
  const { options } = input;
  const context = {
    rules: loadRules(options['rules-file']),
    defaultCalendar: await loadCalendar(options.calendar),
    acts: await loadActs(),
    foreignCalendar: input.switches.has('foreign-calendar'),
    language: input.language,
  };
  if (options.cases !== undefined) {
    printCases(computeDeadlineCases(readJsonFile(options.cases), context), input);
    return 0;
  }
  const { rules: rule, from, limit } = options;
  if (rule === undefined || from === undefined || limit === undefined)
    throw usageError('deadline', ({ missingDeadline }) => missingDeadline);
  const computed = computeCase({ id: rule, rules: rule, start: from, limit }, context);
  const grid = () => calendarGridSvg(computed.deadline.explanation, { language: input.language });
  if (await putPicture('svg', input, grid)) return 0;
  if (input.switches.has('json')) printJson(computed, input);
  else printText(computed, input);
  return 0;
}

function printCases(
  results: readonly CaseResult[],
  { switches, language, terminal }: CommandInput,
): void {
  if (switches.has('json')) {
    terminal.print(JSON.stringify(results, null, 2));
    return;
  }
  const [id = '', due = '', remarks = ''] = language.cli.deadline.heads;
  const rows = results.map((result) =>
    'due' in result
      ? [result.id, result.due, remarksOf(result, language).join(' ')]
      : [result.id, '–', `${result.error.code}: ${result.error.message}`],
  );
  const columns = [{ head: id, shrink: 0 }, { head: due, shrink: 0 }, { head: remarks }];
  terminal.print(tableLines(columns, rows, terminal.width, terminal.paint.dim).join('\n'));
}

/** What to know of a date before one relies on it. */
function remarksOf(
  { provisionalBecause, breaches, notes }: Extract<CaseResult, { due: string }>,
  language: CommandInput['language'],
): string[] {
  return [
    ...(provisionalBecause ? [provisionalBecause] : []),
    ...breaches.map((breach) => breachText(breach, language)),
    ...notes.map((note) => noteText(note, language)),
  ];
}

function printJson(computed: ComputedCase, { switches, language, terminal }: CommandInput): void {
  const { deadline, calendar } = computed;
  const { due, dueAt, provisional, notes, explanation } = deadline;
  const { rule, limit, from } = explanation;
  const answer = {
    due,
    lastInstant: formatInstant(dueAt, calendar.zone),
    provisional,
    ...(provisional && {
      provisionalBecause: explainProvisional(explanation, language),
    }),
    breaches: breachesOf(computed),
    notes: notesAsJson(notes, language),
    rule: rule.id,
    limit,
    from,
    calendar: explanation.calendar.id,
  };
  const derivation = switches.has('explain')
    ? {
        explanation: {
          sentence: explainSentence(explanation, language),
          steps: explanation.steps,
          days: explanation.days,
        },
      }
    : {};
  terminal.print(JSON.stringify({ ...answer, ...derivation }, null, 2));
}

function printText(
  { deadline, calendar }: ComputedCase,
  { switches, language, terminal }: CommandInput,
): void {
  const { paint, width } = terminal;
  const words = language.cli.deadline;
  const { due, dueAt, provisional, notes, explanation } = deadline;
  const { rule, limit, from } = explanation;
  const last = formatInstant(dueAt, calendar.zone).slice(0, 16);
  const lines = [
    `${paint.bold(`${words.due} ${dueText(due, language)}`)}  ${paint.dim(`(${words.until} ${dueText(last, language)})`)}`,
    `${formatTimeLimit(limit, language)} ${words.from} ${dueText(from, language)}, ${textIn(rule.name, language)} (${rule.id})`,
    paint.dim(`${words.daysOff} "${calendar.id}"`),
    // Where the date is explained, the explanation says it.
    ...(provisional && !switches.has('explain')
      ? wrap(explainProvisional(explanation, language), width).map(paint.notice)
      : []),
    ...notes.flatMap((note) =>
      wrap(`${words.note} ${noteText(note, language)}`, width).map(paint.notice),
    ),
  ];
  if (switches.has('explain')) {
    const { head, rows } = explainTable(explanation, language);
    lines.push('', ...wrap(explainSentence(explanation, language), width));
    lines.push(
      '',
      ...tableLines(
        // Days and numbers stay on one line; what they are and their sources give way.
        head.map((text, i) => ({ head: text, shrink: i < 3 ? 0 : 1 })),
        rows,
        width,
        paint.dim,
      ),
    );
    lines.push('', calendarGridText(explanation, language));
  }
  terminal.print(lines.join('\n'));
}
