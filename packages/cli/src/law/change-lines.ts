/** What changes in the law as lines, day by day, with the procedures touched. */
import { dateInWords, dayText, textIn } from '@thutuc/legal-time';
import { type LawChange, vietnamActs } from '@thutuc/vn';
import type { CommandInput } from '../command-line/command.js';
import { wrap } from '../terminal/columns.js';
import { printableLine } from '../terminal/printable.js';
import type { CliLanguage } from '../texts/language.js';
import { actName, citedName, procedureName } from './names.js';
import type { LoadedProcedure } from './standing.js';

/** A change and the procedures that it touches. */
export interface TouchingChange {
  readonly change: LawChange;
  readonly procedures: readonly LoadedProcedure[];
}

/** The changes of a period, grouped by day. */
export function changeLines(
  changes: readonly TouchingChange[],
  { from, to }: { readonly from: string; readonly to: string },
  { language, terminal: { width, paint } }: Pick<CommandInput, 'language' | 'terminal'>,
): string[] {
  const words = language.cli.law;
  const date = (day: string): string => dateInWords(day, language);
  const lines = [paint.bold(paint.accent(words.between(date(from), date(to))))];
  if (changes.length === 0) lines.push('', words.nothing);
  let last = '';
  for (const { change, procedures } of changes) {
    if (change.date !== last) lines.push('', paint.bold(date(change.date)));
    last = change.date;
    lines.push(...wrap(printableLine(`  ${changeText(change, language)}`), width, '    '));
    if (procedures.length === 0) continue;
    const names = procedures.map((one) => procedureName(one, language)).join(', ');
    lines.push(...wrap(printableLine(`    → ${words.touches(names)}`), width, '      '));
  }
  return lines;
}

function changeText(change: LawChange, language: CliLanguage): string {
  const words = language.cli.law;
  switch (change.kind) {
    case 'actIssued':
      return words.issued(actName(change.act, language));
    case 'actBegins': {
      const name = actName(change.act, language);
      const others = namesOf(change.act.amends, language);
      return others === '' ? words.begins(name) : words.amends(name, others);
    }
    case 'actEnds': {
      const name = actName(change.act, language);
      const others = namesOf(change.act.replacedBy, language);
      return others === '' ? words.ends(name) : words.replaced(name, others);
    }
    case 'profileBegins':
      return words.newRules(textIn(change.profile.name, language));
    case 'formsBegin':
      return words.formsBegin(citedName(change.forms.act, language));
    case 'formsEnd':
      return words.formsEnd(citedName(change.forms.act, language));
    case 'daysOffKnown': {
      const days = change.days.map((day) => dayText(day, language)).join(', ');
      return words.daysOffKnown(citedName(change.notice.citation, language), days);
    }
  }
}

function namesOf(ids: readonly string[] = [], language: CliLanguage): string {
  return vietnamActs
    .filter(({ id }) => ids.includes(id))
    .map((act) => actName(act, language))
    .join(', ');
}
