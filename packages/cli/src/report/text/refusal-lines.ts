/** Lines of a command file that were refused, with the code and reason of each. */

import { refusalText } from '@thutuc/core';
import type { Refusal } from '../../dossier-run/play.js';
import { printable, printableLine } from '../../terminal/printable.js';
import { wrap } from '../../terminal/columns.js';
import type { Terminal } from '../../terminal/terminal.js';
import { instantText } from '../../texts/dates.js';
import type { CliLanguage } from '../../texts/language.js';

/** The refusals of a run, under a heading; nothing where there are none. */
export function refusalLines(
  refusals: readonly Refusal[],
  zone: string,
  language: CliLanguage,
  { width, paint }: Terminal,
): string[] {
  if (refusals.length === 0) return [];
  const words = language.cli.report;
  return [
    '',
    paint.bold(words.refusals),
    '',
    ...refusals.flatMap(({ line, at, actor, type, error, expected }) => {
      const note = expected ? ` (${words.expected})` : '';
      const head = `  × ${words.line} ${line}, ${instantText(at, zone, language)}: ${type}, ${actor}`;
      return [
        printableLine(head),
        ...wrap(printable(`${error.code}${note}: ${refusalText(error, language)}`), width - 4).map(
          (text) => `    ${paint.notice(text)}`,
        ),
      ];
    }),
  ];
}
