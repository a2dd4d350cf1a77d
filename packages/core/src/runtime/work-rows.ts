/** Open work as a screen shows it: rows with names, times in words, and no more than one may see. */
import type { WorkingCalendar } from '@thutuc/legal-time';
import type { ActivationKind, Dossier, Lifecycle, Promised } from '../engine/dossier.js';
import { AuthorisationError } from '../engine/errors.js';
import type { Grant } from '../ports/directory.js';
import type { Page } from '../ports/page-request.js';
import type { ListedItem } from '../ports/rows.js';
import { type Standing, standingOf } from '../ports/work-standing.js';
import type { WorklistQuery } from '../ports/work-port.js';
import { english } from '../words/english.js';
import type { CoreLanguage } from '../words/language.js';
import { type ProcedureInWords, procedureInWords } from '../telling/procedure-in-words.js';
import { isAdministrator } from './administrators.js';
import type { EngineOptions } from './engine-options.js';
import type { Gate } from './gate.js';
import { involvementNow } from './involvement.js';
import type { Loader } from './load.js';
import { createNames, named, type NamedPart, type Names } from '../telling/names.js';
import type { Law, Registry } from './registry.js';
import { type ShownDue, shownDue } from '../telling/shown-due.js';
import { readSnapshot } from './snapshot.js';
import { subjectOf } from '../telling/subject.js';
import {
  pageQueryOf,
  queryOf,
  readRequest,
  type WorkFilter,
  workFilterSchema,
  type WorkRequest,
  workRequestSchema,
} from './work-request.js';

/** Who reads rows or pages, what for, and in which language. */
export interface WorkReader {
  readonly actor: string;
  /** In the reader's words, up to 2000 characters; it is kept. */
  readonly purpose: string;
  /** @defaultValue English */
  readonly language?: CoreLanguage;
}

/** An open duty, as a worklist shows it. */
export interface WorkRow {
  readonly dossier: string;
  readonly activation: string;
  /** The version of the dossier, for `expectedVersion` of a command. */
  readonly version: number;
  readonly code?: string;
  /**
   * What the dossier is about: the first searchable field that has a value. Absent where that is
   * personal and not for this reader, or was erased.
   */
  readonly subject?: string;
  /** Absent where it is not for this reader, or was erased. */
  readonly applicant?: NamedPart;
  readonly procedure: NamedPart;
  readonly procedureVersion: string;
  readonly step: NamedPart;
  readonly kind: ActivationKind | 'incident';
  readonly lifecycle: Lifecycle;
  readonly standing: Standing;
  readonly unit: NamedPart;
  readonly role: NamedPart;
  readonly claimedBy?: NamedPart;
  /** Whether the reader has claimed it. */
  readonly isMine: boolean;
  /** When the dossier came in; instants as ISO texts. */
  readonly receivedAt: string;
  /** When the duty began. */
  readonly since: string;
  /** When the duty is due. */
  readonly due?: ShownDue;
  /** When the dossier is due by law; absent while the legal clock stands. */
  readonly legalDue?: ShownDue;
}

/** How much work matches a filter. */
export interface WorkCount {
  /** Exact up to 1,000. */
  readonly count: number;
  /** Whether there is more than was counted. */
  readonly isAtLeast: boolean;
  /** As it is shown: `1,000+`. */
  readonly text: string;
}

/** The parts of an engine that make rows. */
export type RowSources = EngineOptions & {
  readonly registry: Registry;
  readonly loader: Loader;
  readonly gate: Gate;
};

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
  const rows = new Rows(sources, { ...reader, grants, now });
  const items: WorkRow[] = [];
  for (const listed of page.items) items.push(await rows.row(listed));
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

interface RowReader extends WorkReader {
  readonly grants: readonly Grant[];
  readonly now: number;
}

/** Makes rows for one reader; what it looks up, it looks up once. */
class Rows {
  readonly #sources: RowSources;
  readonly #reader: RowReader & { readonly language: CoreLanguage };
  readonly #names: Names;
  readonly #words = new Map<Law['procedure'], ProcedureInWords>();
  readonly #showed = new Map<string, Dossier>();

  constructor(sources: RowSources, reader: RowReader) {
    const { language = english } = reader;
    this.#sources = sources;
    this.#reader = { ...reader, language };
    this.#names = createNames(sources.directory, language);
  }

  /** The dossiers of which rows show what they say of persons. */
  showed(): readonly Dossier[] {
    return [...this.#showed.values()];
  }

  async row({ item, dossier: loaded }: ListedItem): Promise<WorkRow> {
    const { registry, loader, calendars } = this.#sources;
    const { actor, now, language, grants } = this.#reader;
    const dossier = readSnapshot(loaded) ?? (await loader.load(item.dossier));
    if (dossier === undefined) throw new Error(`dossier "${item.dossier}" has work but no log`);
    const law = registry.knownLawOf(dossier) ?? (await registry.lawOf(dossier));
    const standing = standingOf(item, dossier.lifecycle, now);
    const involvement = await involvementNow(this.#sources, dossier, actor, grants);
    const persons = involvement === 'reader' ? await this.#personsOf(dossier) : {};
    const words = this.#wordsOf(law, language);
    const party = dossier.activations.find(({ id }) => id === item.activation)?.party;
    const calendarOf = (unit: string): WorkingCalendar =>
      law.calendars.get(dossier.unitCalendars?.[unit] ?? calendars[0].id) ?? calendars[0];
    const isResting = standing === 'resting';
    const shown = (due: DueOf | undefined, of: string): ShownDue | undefined =>
      due && shownDue(due, { now, isResting, calendar: calendarOf(of), language });
    const receiver = dossier.parties[law.procedure.procedure.receipt.party] ?? item.unit;
    const { unit, role, claimedBy, activation } = item;
    const subject = subjectOf(dossier, involvement === 'reader');
    const due = shown(dueOf(item), unit);
    const legalDue = shown(dossier.clock.due, receiver);
    return {
      dossier: dossier.id,
      activation,
      version: dossier.version,
      ...(dossier.code !== undefined && { code: dossier.code }),
      ...(subject !== undefined && { subject }),
      ...persons,
      procedure: { id: dossier.procedure.id, name: words.name },
      procedureVersion: dossier.procedure.version,
      step: named(item.step, words.step(activation)),
      kind: item.kind,
      lifecycle: dossier.lifecycle,
      standing,
      unit: await this.#names.unit(unit),
      role: named(role, words.role(role, party)),
      ...(claimedBy !== null && { claimedBy: await this.#names.person(claimedBy) }),
      isMine: claimedBy === actor,
      receivedAt: iso(dossier.submittedAt),
      since: iso(item.since),
      ...(due !== undefined && { due }),
      ...(legalDue !== undefined && { legalDue }),
    };
  }

  async #personsOf(dossier: Dossier): Promise<Pick<WorkRow, 'applicant'>> {
    const { id, personal } = dossier;
    this.#showed.set(id, dossier);
    if (personal === null) return {};
    const { applicant } = personal;
    return { applicant: await this.#names.person(applicant) };
  }

  #wordsOf({ procedure }: Law, language: CoreLanguage): ProcedureInWords {
    let words = this.#words.get(procedure);
    if (words === undefined) {
      words = procedureInWords(procedure.procedure, language);
      this.#words.set(procedure, words);
    }
    return words;
  }
}

type DueOf = Pick<Promised, 'due' | 'dueAt'>;

function dueOf({ due, dueAt }: ListedItem['item']): DueOf | undefined {
  return due === null || dueAt === null ? undefined : { due, dueAt };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
