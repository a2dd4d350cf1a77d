/** `thutuc show`: prints a dossier from its store, every hash checked. */
import { readStoredDossier } from '@thutuc/core/store';
import { parseInstant } from '@thutuc/legal-time';
import { CliError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { openKeptStore } from '../dossier-run/store-place.js';
import { loadDirectory } from '../procedure-folder/load.js';
import { namesFor } from '../report/names.js';
import { reportAsJson } from '../report/as-json.js';
import { reportLines } from '../report/text/report-lines.js';
import { reportOn } from '../report/dossier-report.js';

/** Shows a dossier. */
export async function show(input: CommandInput): Promise<number> {
  const { positionals, options, switches, language, terminal } = input;
  const [id = ''] = positionals;
  const { store: place, directory: file, 'as-of': asOf } = options;
  const directory = loadDirectory(file);
  const store = await openKeptStore(place, 'show');
  try {
    const record = await readStoredDossier(
      store,
      id,
      asOf === undefined ? {} : { asOf: parseInstant(asOf) },
    );
    if (record === undefined) {
      throw new CliError('DOSSIER_UNKNOWN', (words) => words.noDossier(id), { id });
    }
    const report = await reportOn(record, await namesFor(directory, record.events));
    terminal.print(
      switches.has('json')
        ? JSON.stringify(reportAsJson(report, language), null, 2)
        : reportLines(report, language, terminal).join('\n'),
    );
    return 0;
  } finally {
    await store.close();
  }
}
