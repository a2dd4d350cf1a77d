/** `thutuc show`: prints a dossier from its store, every hash checked. */
import { createDirectory, parseInstant, readDossier } from '@thutuc/core';
import { CliError } from '../cli-error.js';
import type { CommandInput } from '../command-line/index.js';
import { openKeptStore } from '../dossier-run/index.js';
import { emptyDirectory, readJson } from '../procedure-folder/index.js';
import { namesFor, reportAsJson, reportLines, reportOn } from '../report/index.js';

/** Shows a dossier. */
export async function show(input: CommandInput): Promise<number> {
  const { positionals, options, switches, language, terminal } = input;
  const [id = ''] = positionals;
  const { store: place, directory: file, 'as-of': asOf } = options;
  const directory = file === undefined ? emptyDirectory : createDirectory(readJson(file));
  const store = await openKeptStore(place, 'show');
  try {
    const record = await readDossier(
      store,
      id,
      asOf === undefined ? {} : { asOf: parseInstant(asOf) },
    );
    if (record === undefined) {
      throw new CliError(
        'DOSSIER_UNKNOWN',
        `There is no dossier "${id}" in this store. Check its id.`,
        { id },
      );
    }
    const report = await reportOn(record, await namesFor(directory, record.events));
    terminal.print(
      switches.has('json')
        ? JSON.stringify(reportAsJson(report), null, 2)
        : reportLines(report, language, terminal).join('\n'),
    );
    return 0;
  } finally {
    await store.close();
  }
}
