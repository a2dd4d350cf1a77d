/** Reading: worklists, searches, timelines, and dossiers with what they say of persons. */
import { recordedBy } from '../engine/standing.js';
import type { Dossier } from '../engine/dossier.js';
import type { DossierEvent } from '../engine/event.js';
import { foldLog } from '../engine/fold-log.js';
import type { AccessQuery } from '../ports/access-port.js';
import type { Page } from '../ports/page-request.js';
import type { DossierQuery, WorklistQuery } from '../ports/work-port.js';
import type { DossierRow, RecordedAccess, WorkItem } from '../ports/rows.js';
import { applicantTerm, representativeTerm } from '../search/terms.js';
import { foldedWords } from '../search/fold.js';
import { timelineOf, type Timeline } from '../timeline/timeline.js';
import type { EngineOptions } from './engine-options.js';
import { explainingLaw } from './explaining-law.js';
import type { Gate, Reader } from './gate.js';
import type { Loader } from './load.js';
import type { AsOf } from './read-stored-dossier.js';
import type { Registry } from './registry.js';

/** Which work items to list, in the order of their due instants. */
export interface WorklistRequest extends Omit<WorklistQuery, 'person'> {
  /** Only what this person has claimed, and what nobody has and their roles of today may take. */
  readonly person?: string;
  /** Only what is overdue now. */
  readonly overdue?: boolean;
}

/** An open duty, and how it stands now. */
export interface ListedWork extends WorkItem {
  /**
   * `held`: its limit has passed, and what follows waits until `heldUntil` for facts that came in
   * time; later ones are refused.
   */
  readonly standing: 'open' | 'held';
}

/** Which dossiers to search for. */
export interface SearchRequest extends DossierQuery {
  /** Words of the id, the code or the fields marked `searchable`; the beginning is enough. */
  readonly text?: string;
  /** The id of the applicant, or of one of several. */
  readonly applicant?: string;
  /** The id of whoever represents the applicant, or did once. */
  readonly representative?: string;
}

/** What can be read from an engine. */
export interface Reading {
  /**
   * A page of work items, by due instant; those without one come last.
   *
   * By unit and role an item is listed for the role that owns it. By person it is listed for
   * everybody who may do it: who holds the owning role or one of those under the step's `also`, and
   * who exercises one of them by delegation on the dossier.
   *
   * @throws StoreError `QUERY_INVALID` for a limit or cursor that makes no sense
   */
  worklist(request: WorklistRequest): Promise<Page<ListedWork>>;
  /**
   * A page of the dossiers that have every word asked for, by id. Tones, marks and capitals do not
   * matter: `nguyen van duc` finds Nguyễn Văn Đức.
   *
   * @throws StoreError `QUERY_INVALID` where no word is asked for, or more than 32
   */
  search(request: SearchRequest): Promise<Page<DossierRow>>;
  /**
   * The dossier as it is, for a person; an access record is kept first.
   *
   * @throws AuthorisationError `NOT_AUTHORISED` for a reader who is neither the applicant nor holds
   *   a role on the dossier today, and in the same words where there is no such dossier
   * @throws CommandError `COMMAND_INVALID` for a reader who does not say what for
   */
  readOnRecord(dossier: string, reader: Reader): Promise<Dossier>;
  /**
   * The log of a dossier as people read it; `undefined` where there is none. Names, notes and
   * personal data are left out, unless a reader is named, as for {@link readOnRecord}.
   *
   * @param options - `asOf`: only what was recorded by that instant, as a report of a closed period
   *   was read from.
   */
  timeline(dossier: string, reader?: Reader, options?: AsOf): Promise<Timeline | undefined>;
  /** Who read what dossiers say of persons, in the order in which they did. */
  accessRecords(query: AccessQuery): Promise<Page<RecordedAccess>>;
}

/** Makes the readings of an engine. */
export function createReading(
  options: EngineOptions & {
    readonly registry: Registry;
    readonly loader: Loader;
    readonly gate: Gate;
  },
): Reading {
  const { store, registry, loader, gate, clock } = options;
  return {
    async worklist({ person, overdue = false, ...request }) {
      const dueBefore = Math.min(request.dueBefore ?? Infinity, overdue ? clock.now() : Infinity);
      const query = dueBefore === Infinity ? request : { ...request, dueBefore };
      if (person === undefined) return withStanding(await store.worklist(query), clock.now());
      const { roles, on } = await gate.rolesToday(person);
      const own = await store.worklist({ ...query, person: { id: person, roles, on } });
      return withStanding(own, clock.now());
    },
    search: ({ text = '', applicant, representative, ...query }) =>
      store.search({
        ...query,
        prefixes: foldedWords(text),
        terms: [
          ...(applicant === undefined ? [] : [applicantTerm(applicant)]),
          ...(representative === undefined ? [] : [representativeTerm(representative)]),
        ],
      }),
    readOnRecord: async (id, reader) => gate.record(await loader.load(id), id, reader),
    async timeline(id, reader, { asOf = Infinity } = {}) {
      if (reader !== undefined) await gate.record(await loader.load(id), id, reader);
      const events = recordedBy(await loader.readLog(id), asOf);
      const dossier = foldLog(events);
      if (dossier === undefined) return undefined;
      const law = await explainingLaw(registry, dossier, events);
      return timelineOf(reader === undefined ? events.map(withoutPersons) : events, law);
    },
    async accessRecords(query) {
      const page = await store.listAccess(query);
      return { ...page, items: page.items.map(({ link: _, ...record }) => record) };
    },
  };
}

function withStanding({ items, ...page }: Page<WorkItem>, now: number): Page<ListedWork> {
  const standingOf = ({ heldFrom }: WorkItem) => (now >= (heldFrom ?? Infinity) ? 'held' : 'open');
  return { ...page, items: items.map((item) => ({ ...item, standing: standingOf(item) })) };
}

function withoutPersons(event: DossierEvent): DossierEvent {
  return { ...event, personal: null };
}
