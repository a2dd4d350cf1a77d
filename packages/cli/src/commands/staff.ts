/** `thutuc staff`: the cheapest staffing with which enough dossiers are on time. */
import { notesOfSetting, searchStaffing } from '@thutuc/simulation';
import { type CommandInput, usageError } from '../command-line/index.js';
import {
  loadScenarios,
  loadSetting,
  noteLines,
  numberOption,
  runOptions,
  staffingLines,
} from '../scenario-run/index.js';

/** Searches, and prints the best staffing with the trade-off between cost and time. */
export async function staff(input: CommandInput): Promise<number> {
  const { positionals, options, switches, language, terminal } = input;
  const [scenario] = loadScenarios([positionals.at(-1) ?? '']);
  if (scenario === undefined) throw usageError('staff', 'a scenario is missing');
  const folder = positionals.length > 1 ? positionals[0] : undefined;
  const setting = folder === undefined ? undefined : await loadSetting(folder, scenario, input);
  const notes = notesOfSetting(setting);
  const result = searchStaffing(scenario, {
    // A bar for each of many short simulations would only flicker.
    replications: runOptions('staff', input).replications ?? 10,
    target: numberOption('staff', options, 'target', { min: 0.01, max: 0.999, usual: 0.95 }),
    ...(setting === undefined ? {} : { setting }),
  });
  if (switches.has('json')) terminal.print(JSON.stringify({ ...result, notes }, null, 2));
  else
    terminal.print(
      [...staffingLines(result, language, terminal), ...noteLines(notes, language)].join('\n'),
    );
  return 0;
}
