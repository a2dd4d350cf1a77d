/** `thutuc compare`: two scenarios of a procedure under common random numbers. */
import { basename } from 'node:path';
import { textIn } from '@thutuc/legal-time';
import {
  answerSentences,
  compare as run,
  compareInThreads,
  reportHtml,
  type Scenario,
} from '@thutuc/simulation';
import { usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { putPicture } from '../command-line/put-picture.js';
import { comparisonLines, noteLines, warningLines } from '../scenario-run/lines.js';
import { loadScenarios, loadSetting } from '../scenario-run/load.js';
import { runOptions, threadsOption } from '../scenario-run/options.js';
import type { CliLanguage } from '../texts/language.js';

/** Compares the second scenario with the first. */
export async function compare(input: CommandInput): Promise<number> {
  const { positionals, switches, language, terminal } = input;
  const [folder, ...paths] = positionals;
  const [a, b] = loadScenarios(paths);
  if (folder === undefined || a === undefined || b === undefined)
    throw usageError('compare', (reasons) =>
      reasons.argumentCount(positionals.length, { min: 3, max: 3 }),
    );
  const setting = await loadSetting(folder, a, input);
  const wanted = { ...runOptions('compare', input), setting };
  const threads = threadsOption(input);
  const comparison =
    threads === 1 ? run(a, b, wanted) : await compareInThreads(a, b, { ...wanted, threads });
  const { procedure } = setting;
  const sides = sidesOf([a, b], paths, language);
  const about = { result: comparison.b, comparison, sides, language, procedure };
  if (await putPicture('html', input, () => reportHtml(about))) return 0;
  if (switches.has('json')) {
    const { difference } = comparison;
    const { a: first, b: second } = comparison;
    const { notes } = first;
    const warnings = { a: first.warnings, b: second.warnings };
    const shown = { a: first.figures, b: second.figures, difference, warnings, notes };
    terminal.print(JSON.stringify(shown, null, 2));
    return 0;
  }
  const lines = [
    ...warningLines(about, terminal),
    ...answerSentences(about),
    '',
    ...comparisonLines(comparison, { procedure, language, terminal }),
    ...noteLines(comparison.a.notes, language),
  ];
  terminal.print(lines.join('\n'));
  return 0;
}

/** What the two are called: by their names, and by their files where these are alike. */
function sidesOf(
  scenarios: readonly [Scenario, Scenario],
  paths: readonly string[],
  language: CliLanguage,
): [string, string] {
  const files = paths.map((path) => basename(path));
  const names = scenarios.map(({ name }) => textIn(name, language));
  const called = files.map((file, index) => {
    const name = names[index];
    if (name === undefined) return file;
    return names[0] === names[1] ? `${name} (${file})` : name;
  });
  return called[0] === called[1] ? [paths[0]!, paths[1]!] : [called[0]!, called[1]!];
}
