/** Pages of open work and their counts: whose work one may list, and the record of a page. */
import { AuthorisationError } from '../engine/errors.js';
import type { Page } from '../ports/page-request.js';
import type { WorklistQuery } from '../ports/work-port.js';
import { english } from '../words/english.js';
import { isAdministrator } from './administrators.js';
import { Rows, type RowSources, type WorkReader, type WorkRow } from './work-row.js';
import {
  pageQueryOf,
  queryOf,
  readRequest,
  type WorkFilter,
  workFilterSchema,
  type WorkRequest,
  workRequestSchema,
} from './work-request.js';

/** How much work matches a filter. */
export interface WorkCount {
  /** Exact up to 1,000. */
  readonly count: number;
  /** Whether there is more than was counted. */
  readonly isAtLeast: boolean;
  /** As it is shown: `1,000+`. */
  readonly text: string;
}

const countMax = 1000;

/**
 * A page of open work, from one call to the store; one access record is kept of it.
 *
 * @throws StoreError `QUERY_INVALID` for filters that are not known, and limits or cursors that
 *   make no sense; AuthorisationError `NOT_AUTHORISED` for the work of others
 */
export async function listWork(
  sources: RowSources,
  given: WorkRequest,
  reader: WorkReader,
): Promise<Page<WorkRow>> {
  const request = readRequest(workRequestSchema, given);
  const { store, clock, gate } = sources;
  const now = clock.now();
  gate.assertPurpose(reader);
  const scope = await scopeOf(sources, request, reader.actor);
  const page = await store.listWork({ ...pageQueryOf(request, now), ...scope });
  const grants = await sources.directory.grantsOf(reader.actor);
  const { actor, language = english } = reader;
  const rows = new Rows(sources, { actor, language, grants, now });
  const items: WorkRow[] = [];
  for (const { item, dossier } of page.items)
    items.push(await rows.row(item, await sources.loader.read(dossier)));
  await gate.recordPage(rows.showed(), reader);
  return { ...page, items };
}

/** How much work matches each of some filters. @throws as {@link listWork} */
export async function countWork<Name extends string>(
  sources: RowSources,
  filters: Readonly<Record<Name, WorkFilter>>,
  { actor, language = english }: Pick<WorkReader, 'actor' | 'language'>,
): Promise<Readonly<Record<Name, WorkCount>>> {
  const now = sources.clock.now();
  const format = new Intl.NumberFormat(language.legalTime.locale);
  const counts = Object.entries<WorkFilter>(filters).map(async ([name, given]) => {
    const filter = readRequest(workFilterSchema, given);
    const scope = await scopeOf(sources, filter, actor);
    const found = await sources.store.countWork({ ...queryOf(filter, now), ...scope }, countMax);
    const isAtLeast = found > countMax;
    const count = Math.min(found, countMax);
    return [name, { count, isAtLeast, text: format.format(count) + (isAtLeast ? '+' : '') }];
  });
  return Object.fromEntries(await Promise.all(counts)) as Readonly<Record<Name, WorkCount>>;
}

/**
 * Whose work is listed: the reader's own, unless a unit is named in which they hold a role, or they
 * look after all work. Words are looked for only where every dossier is for this reader, since it
 * tells what is in a dossier that it is found.
 */
async function scopeOf(
  { gate, adminRoles }: RowSources,
  { person, unit, role, text }: WorkFilter,
  actor: string,
): Promise<Pick<WorklistQuery, 'person'>> {
  const { roles, on } = await gate.rolesToday(actor);
  const own = { person: { id: actor, roles, on } };
  if (person === actor) return own;
  const holds = (of: string, named?: string): boolean =>
    roles.some((held) => held.unit === of && (named ?? held.role) === held.role);
  const isKeeper = isAdministrator(adminRoles, 'work', roles);
  if (person === undefined && unit === undefined && !isKeeper) return own;
  const isAllowed = isKeeper || (unit !== undefined && holds(unit));
  const isReadable =
    text === undefined || (unit !== undefined && role !== undefined && holds(unit, role));
  if (!isAllowed || !isReadable) throw notForOthers(actor, isAllowed);
  if (person === undefined) return {};
  return { person: { id: person, ...(await gate.rolesToday(person)) } };
}

function notForOthers(actor: string, isAllowed: boolean): AuthorisationError {
  return new AuthorisationError(
    'NOT_AUTHORISED',
    isAllowed
      ? `"${actor}" may look for words in their own work only, and in that of a unit and role that they hold.`
      : `"${actor}" may list their own work, and that of units in which they hold a role.`,
    { actor },
  );
}
