/** What holds on a day as lines. */
import { type Act, dateInWords, noteText, textIn } from '@thutuc/legal-time';
import {
  actStandingOn,
  type LawOn,
  type OneStopParameter,
  type OneStopProfile,
  oneStopValueText,
  vietnamActs,
} from '@thutuc/vn';
import type { CommandInput } from '../command-line/command.js';
import { tableLines, wrap } from '../terminal/columns.js';
import { printableLine } from '../terminal/printable.js';
import type { CliLanguage } from '../texts/language.js';
import { actName, citedName, procedureName } from './names.js';
import { type LoadedProcedure, standingOn } from './standing.js';

type Printing = Pick<CommandInput, 'language' | 'terminal'>;

/** Acts, one-stop rules, forms, days off, and how procedures stand with them. */
export function lawLines(
  law: LawOn,
  procedures: readonly LoadedProcedure[],
  printing: Printing,
): string[] {
  const { language, terminal } = printing;
  const words = language.cli.law;
  const { paint } = terminal;
  return [
    paint.bold(paint.accent(words.on(dateInWords(law.date, language)))),
    ...section(words.inForce, actTable(law.inForce, law.date, printing), printing),
    ...section(words.undated, actTable(law.undated, law.date, printing), printing),
    ...section(words.rules, ruleLines(law.profile, printing), printing),
    '',
    ...factLines(law, printing),
    ...(procedures.length === 0
      ? []
      : section(
          words.procedures,
          procedures.flatMap((one) => procedureLines(one, law.date, printing)),
          printing,
        )),
  ];
}

function section(title: string, lines: readonly string[], { terminal }: Printing): string[] {
  return lines.length === 0 ? [] : ['', terminal.paint.bold(title), '', ...lines];
}

function actTable(acts: readonly Act[], date: string, { language, terminal }: Printing): string[] {
  if (acts.length === 0) return [];
  const { heads, certainty } = language.cli.law;
  const rows = acts.map((act) => {
    const since = act.inForce?.from ?? act.issued;
    return [
      actName(act, language),
      since === undefined ? '–' : dateInWords(since, language),
      changedBy(act, date, language) || '–',
      certainty[act.certainty],
    ];
  });
  const [name = '', since = '', changed = '', record = ''] = heads;
  const columns = [{ head: name }, { head: since }, { head: changed }, { head: record }];
  return tableLines(columns, rows, terminal.width, terminal.paint.dim);
}

/** The acts that have amended an act by a day, or may have taken its place. */
function changedBy(act: Act, date: string, language: CliLanguage): string {
  const held = vietnamActs.filter((other) =>
    ['inForce', 'undated'].includes(actStandingOn(other, date)),
  );
  const { replacedBy = [] } = act;
  return held
    .filter(({ id, amends = [] }) => amends.includes(act.id) || replacedBy.includes(id))
    .map((other) => actName(other, language))
    .join(', ');
}

function ruleLines(profile: OneStopProfile | undefined, printing: Printing): string[] {
  const { language, terminal } = printing;
  const words = language.cli.law;
  if (profile === undefined) return [words.noRules];
  const rows = Object.entries(profile.parameters).map(([name, parameter]) => [
    language.vn.parameters[name as OneStopParameter],
    parameter.known ? oneStopValueText(parameter.value, language) : words.notKnown,
    parameter.known ? language.core.citation(parameter.act, parameter.article) : '–',
  ]);
  const [name = '', value = '', article = ''] = words.ruleHeads;
  const columns = [{ head: name, shrink: 0.7 }, { head: value }, { head: article }];
  return [
    ...wrap(printableLine(textIn(profile.name, language)), terminal.width),
    '',
    ...tableLines(columns, rows, terminal.width, terminal.paint.dim),
  ];
}

function factLines({ forms, daysOffKnownTo }: LawOn, { language }: Printing): string[] {
  const words = language.cli.law;
  return [
    forms === undefined
      ? words.noForms
      : words.forms(citedName(forms.act, language), forms.forms.length),
    ...(daysOffKnownTo === undefined ? [] : [words.daysOff(dateInWords(daysOffKnownTo, language))]),
  ];
}

function procedureLines(
  loaded: LoadedProcedure,
  date: string,
  { language, terminal: { width, paint } }: Printing,
): string[] {
  const words = language.cli.law;
  const { isInEffect, notes } = standingOn(loaded, date);
  const name = procedureName(loaded, language);
  if (!isInEffect) return wrap(printableLine(`· ${name}: ${words.notInEffect}`), width, '  ');
  if (notes.length === 0)
    return wrap(printableLine(`✓ ${name}: ${words.sound}`), width, '  ').map(paint.good);
  return [
    ...wrap(printableLine(`✗ ${name}:`), width, '  ').map(paint.bad),
    ...notes.flatMap((note) =>
      wrap(printableLine(`    ${noteText(note, language)}`), width, '    '),
    ),
  ];
}
