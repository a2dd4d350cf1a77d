/** `thutuc compare`: two scenarios of a procedure under common random numbers. */
import { answerSentences, compare as run, reportHtml } from '@thutuc/simulation';
import { type CommandInput, usageError } from '../command-line/index.js';
import { writeFile } from '../procedure-folder/index.js';
import {
  comparisonLines,
  noteLines,
  loadScenarios,
  loadSetting,
  runOptions,
  warningLines,
} from '../scenario-run/index.js';

/** Compares the second scenario with the first. */
export async function compare(input: CommandInput): Promise<number> {
  const { positionals, options, switches, language, terminal } = input;
  const [folder, ...paths] = positionals;
  const [a, b] = loadScenarios(paths);
  if (folder === undefined || a === undefined || b === undefined)
    throw usageError('compare', 'a procedure and two scenarios are needed');
  const setting = await loadSetting(folder, a, input);
  const comparison = run(a, b, { ...runOptions('compare', input), setting });
  const { procedure } = setting;
  const about = { result: comparison.b, comparison, language, procedure };
  if (options.html !== undefined) writeFile(options.html, reportHtml(about));
  if (switches.has('json')) {
    const { difference } = comparison;
    const { a: first, b: second } = comparison;
    const { notes } = first;
    const shown = { a: first.figures, b: second.figures, difference, notes };
    terminal.print(JSON.stringify(shown, null, 2));
    return 0;
  }
  const lines = [
    ...warningLines(about, terminal),
    ...answerSentences(about),
    '',
    ...comparisonLines(comparison, language, terminal),
    ...noteLines(comparison.a.notes, language),
  ];
  terminal.print(lines.join('\n'));
  return 0;
}
