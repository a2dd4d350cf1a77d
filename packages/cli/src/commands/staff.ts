/** `thutuc staff`: the cheapest staffing with which enough dossiers are on time. */
import {
  notesOfSetting,
  searchStaffing,
  searchStaffingInThreads,
  staffingHtml,
} from '@thutuc/simulation';
import { usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { putPicture } from '../command-line/put-picture.js';
import { loadScenarios, loadSetting } from '../scenario-run/load.js';
import { noteLines, staffingLines, warningLines } from '../scenario-run/lines.js';
import { numberOption, runOptions, threadsOption } from '../scenario-run/options.js';

/** Searches, and prints the best staffing with the trade-off between cost and time. */
export async function staff(input: CommandInput): Promise<number> {
  const { positionals, options, switches, language, terminal } = input;
  const [scenario] = loadScenarios([positionals.at(-1) ?? '']);
  if (scenario === undefined)
    throw usageError('staff', (reasons) =>
      reasons.argumentCount(positionals.length, { min: 1, max: 2 }),
    );
  const folder = positionals.length > 1 ? positionals[0] : undefined;
  const setting = folder === undefined ? undefined : await loadSetting(folder, scenario, input);
  const notes = notesOfSetting(setting);
  const wanted = {
    // A bar for each of many short simulations would only flicker.
    replications: runOptions('staff', input).replications ?? 10,
    target: numberOption('staff', options, 'target', { min: 0.01, max: 0.999, usual: 0.95 }),
    ...(setting === undefined ? {} : { setting }),
  };
  const threads = threadsOption(input);
  const result =
    threads === 1
      ? searchStaffing(scenario, wanted)
      : await searchStaffingInThreads(scenario, { ...wanted, threads });
  const procedure = setting?.procedure;
  const page = () => staffingHtml({ result, language, procedure });
  if (await putPicture('html', input, page)) return 0;
  if (switches.has('json')) {
    const { scenario: _, ...shown } = result;
    terminal.print(JSON.stringify({ ...shown, notes }, null, 2));
    return 0;
  }
  const lines = [
    ...warningLines({ result, language, procedure }, terminal),
    ...staffingLines(result, { procedure, language, terminal }),
  ];
  terminal.print([...lines, ...noteLines(notes, language)].join('\n'));
  return 0;
}
