/** Opens event logs of files by their endings, and those of our own store. */
import {
  casesOfDossiers,
  casesOfObjects,
  type Findings,
  type LogCase,
  parseMapping,
  readCsv,
  readOcelJson,
  readOcelXml,
  readXes,
  readXlsx,
} from '@thutuc/insight/logs';
import { endOfDay, startOfDay, toDayNumber } from '@thutuc/legal-time';
import { usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { openKeptStore } from '../dossier-run/store-place.js';
import { readFileBytes, readJsonFile } from '../procedure-folder/files.js';
import { openLogSource } from '../statistics/log-source.js';

/** The formats that are read, by how their files end; a packed one ends with `.gz` besides. */
const formats = {
  xes: ['.xes'],
  csv: ['.csv', '.tsv', '.txt'],
  xlsx: ['.xlsx'],
  ocelJson: ['.jsonocel', '.json'],
  ocelXml: ['.xmlocel', '.xml'],
} as const;

/** A format of logs. */
export type LogFormat = keyof typeof formats;

/** The format of a file. @throws CliError `USAGE` for an ending that is none of them */
export function formatOf(file: string): LogFormat {
  const name = file.toLowerCase().replace(/\.gz$/u, '');
  const found = Object.entries(formats).find(([, endings]) =>
    endings.some((ending) => name.endsWith(ending)),
  );
  if (found !== undefined) return found[0] as LogFormat;
  throw usageError('log', ({ takesOneOf }) =>
    takesOneOf('FILE', Object.values(formats).flat(), file),
  );
}

/** The cases of a file. */
export async function* casesOfFile(
  file: string,
  { mapping, case: caseType }: CommandInput['options'],
  findings: Findings,
  now: number,
): AsyncGenerator<LogCase> {
  const format = formatOf(file);
  const bytes = readFileBytes(file);
  const options = { findings, now };
  if (format === 'xes') yield* readXes(bytes, options).cases;
  else if (format === 'csv' || format === 'xlsx') {
    if (mapping === undefined)
      throw usageError('log', ({ goesWith }) => goesWith(file, '--mapping'));
    const read = format === 'csv' ? readCsv : readXlsx;
    yield* read(bytes, parseMapping(readJsonFile(mapping)), options).cases;
  } else {
    const read = format === 'ocelJson' ? readOcelJson : readOcelXml;
    const log = await read(bytes, options);
    const types = log.objectTypes.map(({ name }) => name);
    const chosen = caseType ?? (types.includes('case') ? 'case' : '');
    if (!types.includes(chosen))
      throw usageError('log', ({ takesOneOf }) => takesOneOf('--case', types, chosen));
    yield* casesOfObjects(log, { ...options, caseType: chosen });
  }
}

/** The cases of a store, of dossiers that were submitted in some days of a zone. */
export async function* casesOfStore(
  place: string,
  { from, to }: CommandInput['options'],
  zone: string,
): AsyncGenerator<LogCase> {
  const store = await openKeptStore(place, 'log');
  try {
    yield* casesOfDossiers(openLogSource(store, {}).readings(), {
      ...(from !== undefined && { from: startOfDay(toDayNumber(from), zone) }),
      ...(to !== undefined && { to: endOfDay(toDayNumber(to), zone) }),
    });
  } finally {
    await store.close();
  }
}
