/** `thutuc run`: plays a file of commands and prints what became of the dossiers. */
import { parseInstant } from '@thutuc/legal-time';
import type { Store } from '@thutuc/core';
import { readStoredDossier } from '@thutuc/core/store';
import { usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { codesFor } from '../dossier-run/codes.js';
import { openStore } from '../dossier-run/store-place.js';
import { parseCommandFile } from '../dossier-run/command-file.js';
import { play, type Refusal } from '../dossier-run/play.js';
import { loadProcedureFolder, type ProcedureFolder } from '../procedure-folder/load.js';
import { readTextFile } from '../procedure-folder/files.js';
import { namesFor } from '../report/names.js';
import { procedureLines } from '../report/text/procedure-table.js';
import { refusalLines } from '../report/text/refusal-lines.js';
import { reportAsJson } from '../report/as-json.js';
import { reportLines } from '../report/text/report-lines.js';
import { reportOn, type DossierReport } from '../report/dossier-report.js';

/** Plays the commands; answers 1 where a line was refused that should not have been. */
export async function run(input: CommandInput): Promise<number> {
  const { positionals, options, switches } = input;
  const [path = ''] = positionals;
  const { commands, until, store: place = 'memory' } = options;
  if (commands === undefined) throw usageError('run', ({ missing }) => missing(['--commands']));
  const untilMs = until === undefined ? {} : { until: parseInstant(until) };
  const folder = await loadProcedureFolder(path);
  const lines = parseCommandFile(readTextFile(commands), commands);
  const codeOf = await codesFor(folder.calendars[0]);
  const store = await openStore(place, 'run');
  try {
    const played = await play(lines, {
      folder,
      store,
      codeOf,
      foreignCalendar: switches.has('foreign-calendar'),
      ...untilMs,
    });
    const reports = await reportsOn(played.dossiers, store, folder);
    print(input, folder, reports, played.refusals);
    if (played.failure !== undefined) throw played.failure;
    return 0;
  } finally {
    await store.close();
  }
}

async function reportsOn(
  dossiers: readonly string[],
  store: Store,
  { directory }: ProcedureFolder,
): Promise<DossierReport[]> {
  const reports: DossierReport[] = [];
  for (const id of dossiers) {
    const record = await readStoredDossier(store, id);
    if (record !== undefined)
      reports.push(await reportOn(record, await namesFor(directory, record.events)));
  }
  return reports;
}

function print(
  { switches, language, terminal }: CommandInput,
  { procedures, calendars }: ProcedureFolder,
  reports: readonly DossierReport[],
  refusals: readonly Refusal[],
): void {
  if (switches.has('json')) {
    terminal.print(
      JSON.stringify(
        {
          dossiers: reports.map((report) => reportAsJson(report, language)),
          refusals: refusals.map(({ error: { code, message }, expected, ...line }) => ({
            ...line,
            ...{ code, message, expected },
          })),
        },
        null,
        2,
      ),
    );
    return;
  }
  const used = new Set(reports.map(({ procedure }) => `${procedure.id} ${procedure.version}`));
  const shown = procedures.filter(({ id, version }) => used.has(`${id} ${version}`));
  const parts = [
    ...shown.map((procedure) => procedureLines(procedure, language, terminal)),
    ...reports.map((report) => reportLines(report, language, terminal)),
  ];
  const text = parts.map((lines) => lines.join('\n')).join('\n\n\n');
  const refused = refusalLines(refusals, calendars[0].zone, language, terminal);
  terminal.print([text, ...refused].join('\n'));
}
