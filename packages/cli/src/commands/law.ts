/** `thutuc law`: what of the law of Viet Nam holds on a day, and what changes between two. */
import { ActError, localDay, toCivilDate } from '@thutuc/legal-time';
import { listCitations } from '@thutuc/core/procedure';
import { isTouched, lawChanges, lawOn, VIETNAM_ZONE } from '@thutuc/vn';
import { usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { changeAsJson, lawAsJson } from '../law/as-json.js';
import { changeLines } from '../law/change-lines.js';
import { lawLines } from '../law/law-lines.js';
import type { LoadedProcedure } from '../law/standing.js';
import { loadProcedureFolder } from '../procedure-folder/load.js';

/** Prints what holds on a day, or what changes; answers 0. */
export async function law(input: CommandInput): Promise<number> {
  const { options, switches, terminal } = input;
  if (options.on !== undefined && options.changes !== undefined)
    throw usageError('law', ({ notTogether }) => notTogether('--on', '--changes'));
  const print = (lines: readonly string[], asJson: () => unknown): void =>
    terminal.print(switches.has('json') ? JSON.stringify(asJson(), null, 2) : lines.join('\n'));
  if (options.changes === undefined) {
    const held = lawOn(options.on ?? (await today()));
    const procedures = await proceduresIn(input.positionals);
    print(lawLines(held, procedures, input), () => lawAsJson(held, procedures, input.language));
    return 0;
  }
  const { from, to, paths } = periodOf(options.changes, input.positionals);
  const changes = lawChanges(from, to);
  const procedures = await proceduresIn(paths);
  const touched = changes.map((change) => ({
    change,
    procedures: procedures.filter((one) => isTouched(change, one)),
  }));
  print(changeLines(touched, { from, to }, input), () => touched.map(changeAsJson));
  return 0;
}

/** The period, whose last day is the first argument that is a date, and the arguments left. */
function periodOf(
  from: string,
  positionals: readonly string[],
): { readonly from: string; readonly to: string; readonly paths: readonly string[] } {
  const at = positionals.findIndex((text) => /^\d{4}-\d\d-\d\d$/u.test(text));
  const to = positionals[at];
  if (to === undefined) throw usageError('law', ({ takesPeriod }) => takesPeriod('--changes'));
  return { from, to, paths: positionals.filter((_, i) => i !== at) };
}

/** The procedures in files and folders, all of whose acts must be declared. */
async function proceduresIn(paths: readonly string[]): Promise<LoadedProcedure[]> {
  const found: LoadedProcedure[] = [];
  for (const path of paths) {
    const { procedures, rules, acts } = await loadProcedureFolder(path);
    found.push(...procedures.map((procedure) => ({ procedure, rules, acts })));
  }
  found.forEach(assertDeclared);
  return found;
}

function assertDeclared({ procedure, acts }: LoadedProcedure): void {
  for (const { path, citation } of listCitations(procedure)) {
    const { act, actId, status } = citation;
    if ((status === 'internal' && actId === undefined) || !acts.lacks(citation)) continue;
    const { id, version } = procedure;
    throw new ActError(
      'ACT_UNKNOWN',
      `Procedure "${id}" ${version} cites "${actId ?? act}" at "${path}", and nobody has declared ` +
        'such an act. Correct the citation, or add the act to acts.json.',
      { procedure: id, path, id: actId ?? act },
    );
  }
}

async function today(): Promise<string> {
  const { systemClock } = await import('@thutuc/node');
  return toCivilDate(localDay(systemClock.now(), VIETNAM_ZONE));
}
