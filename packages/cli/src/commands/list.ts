/** `thutuc list`: dossiers by their words, and open work by whose it is and when it is due. */
import {
  type DossierRow,
  type Engine,
  type ListedWork,
  type Page,
  type PageRequest,
  type SearchRequest,
  type WorklistRequest,
} from '@thutuc/core';
import { english } from '@thutuc/core/words';
import { parseInstant } from '@thutuc/legal-time';
import { VIETNAM_ZONE } from '@thutuc/vn';
import { usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { openEngine } from '../dossier-run/open-engine.js';
import { openKeptStore } from '../dossier-run/store-place.js';
import { loadDirectory } from '../procedure-folder/load.js';
import { assumedDates, type AssumedDates } from '../report/assumed-dates.js';
import { dossierRowAsJson, workItemAsJson } from '../report/rows-as-json.js';
import { dossierRows, workRows } from '../report/rows.js';
import { printableLine } from '../terminal/printable.js';
import { tableLines } from '../terminal/columns.js';

/** The options that only make sense with, and only without, `--work`. */
const workOptions = ['unit', 'role', 'person', 'directory', 'due-before'];
const dossierOptions = ['text', 'lifecycle'];

/** Prints one page of a list. */
export async function list(input: CommandInput): Promise<number> {
  const { options, switches } = input;
  const isWork = switches.has('work');
  const strange = (isWork ? dossierOptions : workOptions).find((name) => name in options);
  if (strange !== undefined || (switches.has('overdue') && !isWork)) {
    const option = strange ?? 'overdue';
    throw usageError('list', ({ forDossiers, goesWith }) =>
      isWork ? forDossiers(`--${option}`) : goesWith(`--${option}`, '--work'),
    );
  }
  if ((options.person === undefined) !== (options.directory === undefined))
    throw usageError('list', ({ personAndDirectory }) => personAndDirectory);
  const directory = loadDirectory(options.directory);
  const store = await openKeptStore(options.store, 'list');
  try {
    const engine = await openEngine(store, undefined, { directory });
    const request = pageRequest(options);
    if (isWork) {
      const page = await engine.worklist({ ...request, ...workOf(input) });
      print(input, page, workForm, await assumedIn(engine, page));
    } else {
      const page = await dossiersOf(engine, input, request);
      print(input, page, dossierForm, await assumedIn(engine, page));
    }
    return 0;
  } finally {
    await store.close();
  }
}

function assumedIn(
  engine: Engine,
  { items }: Page<{ readonly dossier: string }>,
): Promise<AssumedDates> {
  return assumedDates(
    engine,
    items.map(({ dossier }) => dossier),
  );
}

function pageRequest({ limit, after }: CommandInput['options']): PageRequest {
  return {
    ...(limit === undefined ? {} : { limit: Number(limit) }),
    ...(after === undefined ? {} : { after }),
  };
}

function workOf({ options, switches }: CommandInput): WorklistRequest {
  const { unit, role, person, procedure, 'due-before': dueBefore } = options;
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(role === undefined ? {} : { role }),
    ...(person === undefined ? {} : { person }),
    ...(procedure === undefined ? {} : { procedure }),
    ...(dueBefore === undefined ? {} : { dueBefore: parseInstant(dueBefore) }),
    overdue: switches.has('overdue'),
  };
}

/** Dossiers that have the words; all, where no words are given. */
function dossiersOf(
  engine: Engine,
  { options }: CommandInput,
  page: PageRequest,
): Promise<Page<DossierRow>> {
  const { text, procedure, lifecycle } = options;
  const query: SearchRequest = {
    ...page,
    ...(procedure === undefined ? {} : { procedure }),
    ...(lifecycle === undefined ? {} : { lifecycle: lifecycleOf(lifecycle) }),
  };
  return text === undefined ? engine.store.listDossiers(query) : engine.search({ ...query, text });
}

function lifecycleOf(name: string): DossierRow['lifecycle'] {
  const known = Object.keys(english.core.lifecycles) as DossierRow['lifecycle'][];
  const found = known.find((lifecycle) => lifecycle === name);
  if (found === undefined)
    throw usageError('list', ({ takesOneOf }) => takesOneOf('--lifecycle', known, name));
  return found;
}

/** How the items of a list are printed; a list knows no zone, so instants are those of Vietnam. */
interface Form<Item> {
  readonly lines: (items: readonly Item[], input: CommandInput, assumed: AssumedDates) => string[];
  readonly asJson: (item: Item, assumed: AssumedDates) => object;
}

const workForm: Form<ListedWork> = {
  lines: (items, { language, terminal }, assumed) =>
    table(language.cli.lists.workHeads, workRows(items, VIETNAM_ZONE, language, assumed), terminal),
  asJson: (item, { ofDuty }) => ({
    ...workItemAsJson(item, VIETNAM_ZONE),
    ...(ofDuty(item.dossier, item.activation) && { assumed: true }),
  }),
};

const dossierForm: Form<DossierRow> = {
  lines: (items, { language, terminal }, assumed) =>
    table(
      language.cli.lists.dossierHeads,
      dossierRows(items, VIETNAM_ZONE, language, assumed),
      terminal,
    ),
  asJson: (row, { ofLaw }) => ({
    ...dossierRowAsJson(row, VIETNAM_ZONE),
    ...(ofLaw(row.dossier) && { assumed: true }),
  }),
};

function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  { width, paint }: CommandInput['terminal'],
): string[] {
  const columns = heads.map((head) => ({ head }));
  return tableLines(columns, rows, width, paint.dim);
}

function print<Item>(
  input: CommandInput,
  page: Page<Item>,
  form: Form<Item>,
  assumed: AssumedDates,
): void {
  const { language, switches, terminal } = input;
  const words = language.cli.lists;
  if (switches.has('json')) {
    const items = page.items.map((item) => form.asJson(item, assumed));
    terminal.print(JSON.stringify({ ...page, items }, null, 2));
  } else if (page.items.length === 0) terminal.print(words.nothing);
  else {
    const more =
      page.next === undefined ? [] : ['', terminal.paint.dim(words.next(shellWord(page.next)))];
    terminal.print([...form.lines(page.items, input, assumed), ...more].join('\n'));
  }
}

/** A text as one word of a shell's command line. */
function shellWord(text: string): string {
  return `'${printableLine(text).replaceAll("'", `'\\''`)}'`;
}
