/** `thutuc simulate`: a scenario many times over, with intervals, as text, JSON or a page. */
import {
  answerSentences,
  reportHtml,
  simulate as run,
  simulateInThreads,
} from '@thutuc/simulation';
import { usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { putPicture } from '../command-line/put-picture.js';
import { loadScenarios, loadSetting } from '../scenario-run/load.js';
import { resultLines, warningLines } from '../scenario-run/lines.js';
import { runOptions, threadsOption } from '../scenario-run/options.js';

/** Simulates; a scenario of plain stations stands alone, one of a procedure follows it. */
export async function simulate(input: CommandInput): Promise<number> {
  const { positionals, switches, language, terminal } = input;
  const path = positionals.at(-1) ?? '';
  const [scenario] = loadScenarios([path]);
  if (scenario === undefined)
    throw usageError('simulate', (reasons) =>
      reasons.argumentCount(positionals.length, { min: 1, max: 2 }),
    );
  const folder = positionals.length > 1 ? positionals[0] : undefined;
  const setting = folder === undefined ? undefined : await loadSetting(folder, scenario, input);
  const wanted = {
    ...runOptions('simulate', input),
    ...(setting === undefined ? {} : { setting }),
  };
  const threads = threadsOption(input);
  const result =
    threads === 1
      ? run(scenario, wanted)
      : await simulateInThreads(scenario, { ...wanted, threads });
  const procedure = setting?.procedure;
  const about = { result, language, ...(procedure === undefined ? {} : { procedure }) };
  if (await putPicture('html', input, () => reportHtml(about))) return 0;
  if (switches.has('json')) {
    const { perReplication: _, trials: __, ...shown } = result;
    terminal.print(JSON.stringify(shown, null, 2));
    return 0;
  }
  const lines = [
    ...warningLines(about, terminal),
    ...answerSentences(about),
    '',
    ...resultLines(result, { procedure, language, terminal }),
  ];
  terminal.print(lines.join('\n'));
  return 0;
}
