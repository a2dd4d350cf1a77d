/** A scenario, and the procedure folder that it is simulated with. */
import { type Scenario, type Setting, parseScenario } from '@thutuc/simulation';
import type { CommandInput } from '../command-line/command.js';
import { loadProcedureFolder } from '../procedure-folder/load.js';
import { readJsonFile } from '../procedure-folder/files.js';

/** Reads scenarios that are simulated with one procedure. */
export function loadScenarios(paths: readonly string[]): Scenario[] {
  return paths.map((path) => parseScenario(readJsonFile(path)));
}

/** What scenarios of a procedure are simulated with: the version that they were written for. */
export async function loadSetting(
  path: string,
  scenario: Scenario,
  { switches }: CommandInput,
): Promise<Setting> {
  const { procedures, rules, calendars } = await loadProcedureFolder(path);
  const wanted = scenario.kind === 'procedure' ? scenario.procedure : undefined;
  const procedure =
    procedures.find(({ id, version }) => id === wanted?.id && version === wanted.version) ??
    procedures[0];
  const foreignCalendar = switches.has('foreign-calendar');
  return { procedure, rules, calendar: calendars[0], foreignCalendar };
}
