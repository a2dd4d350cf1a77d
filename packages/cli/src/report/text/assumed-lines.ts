/** What a procedure assumes, as lines: each parameter, what it is taken for, and by what. */
import { textIn } from '@thutuc/legal-time';
import { assumedAt, formatCitation, type Procedure } from '@thutuc/core/procedure';
import { wrap } from '../../terminal/columns.js';
import { printableLine } from '../../terminal/printable.js';
import type { Terminal } from '../../terminal/terminal.js';
import type { CliLanguage } from '../../texts/language.js';

/** A line for each assumed parameter; none where nothing is assumed. */
export function assumedLines(
  procedure: Procedure,
  language: CliLanguage,
  { width }: Pick<Terminal, 'width'>,
): string[] {
  return assumedAt(procedure).flatMap(({ name, text, basis }) => {
    const what = textIn(text, language) ?? name;
    const sources = basis.map((one) => formatCitation(one, language)).join('; ');
    const line = `  ${what}${sources && ` (${sources})`} — ${name}`;
    return wrap(printableLine(line), width, '    ');
  });
}
