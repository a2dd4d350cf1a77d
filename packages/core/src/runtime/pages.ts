/** What screens show in one call each: rows and counts of work, pages, look-ups, refusals. */
import type { Page } from '../ports/page-request.js';
import { createRateLimiter } from '../ports/rate-limit.js';
import { type CasePage, readCasePage } from './case-page.js';
import { type LookedUp, lookUp, type LookUpRequest } from './look-up.js';
import { listOwn, type OwnDossier, type OwnRequest } from './own-dossiers.js';
import type { ContextOptions } from './prepare-context.js';
import { type RefusalTelling, tellRefusal, type ToldRefusal } from './tell-refusal.js';
import type { WorkFilter, WorkRequest } from './work-request.js';
import type { RowSources, WorkReader, WorkRow } from './work-row.js';
import { countWork, listWork, type WorkCount } from './work-rows.js';

/** What screens show. */
export interface Pages {
  /**
   * A page of open work as a screen shows it, by due instant or by when dossiers came in: names in
   * the reader's language, what is left in words, and subject and applicant where the reader may
   * see them. One call to the store, and one access record that holds the dossiers of the page.
   *
   * Without `person` or `unit` it is the reader's own work: claimed, or theirs to take. They may
   * list that of a unit in which they hold a role, and all of it where they are named under `work`
   * of `adminRoles`; and look for `text` only where every dossier is theirs to read.
   *
   * @throws StoreError `QUERY_INVALID` for filters that are not known, and limits or cursors that
   *   make no sense; AuthorisationError `NOT_AUTHORISED` for the work of others; CommandError
   *   `COMMAND_INVALID` for a reader who does not say what for
   */
  listWork(request: WorkRequest, reader: WorkReader): Promise<Page<WorkRow>>;
  /**
   * How much work matches each of some filters: exact up to 1,000, then `1,000+`.
   *
   * @throws as {@link listWork}
   */
  countWork<Name extends string>(
    filters: Readonly<Record<Name, WorkFilter>>,
    reader: Pick<WorkReader, 'actor' | 'language'>,
  ): Promise<Readonly<Record<Name, WorkCount>>>;
  /**
   * The page of a dossier in one call: what it is, what the reader may do, what is open, what
   * happened, its papers, people, links, dates with their explanation, and notes. One access record
   * is kept first.
   *
   * @throws as `readOnRecord`
   */
  casePage(dossier: string, reader: WorkReader): Promise<CasePage>;
  /**
   * The page of a citizen: the dossiers that they applied for, then those whose applicant they
   * represent today; how each stands, and what is to be done, by when, why and for how much. One
   * access record is kept.
   *
   * @throws StoreError `QUERY_INVALID` for a cursor that is of no page
   */
  ownPage(actor: string, request?: OwnRequest): Promise<Page<OwnDossier>>;
  /**
   * How the dossier with a code stands, for whoever gives a second factor; nothing of persons is
   * shown. That there is no such code and that the factor is not of it are one answer, after the
   * same work.
   *
   * @throws AuthorisationError `LOOK_UP_FAILED`; RateError `TOO_MANY_REQUESTS`
   */
  lookUp(request: LookUpRequest): Promise<LookedUp>;
  /**
   * Tells an error to whoever asked: its stable code and its details, and a text in their language
   * with names in place of ids and with local time. Of what failed, rather than was refused, it
   * says `FAILED` and nothing more. It throws only where the store cannot be read.
   *
   * @param telling - `language`, and the `dossier` that was asked about.
   */
  tellRefusal(error: unknown, telling?: RefusalTelling): Promise<ToldRefusal>;
}

/** Makes the pages of an engine. */
export function createPages(sources: ContextOptions & RowSources): Pages {
  const { clock, lookUp: looking } = sources;
  const limiter = looking?.limiter ?? createRateLimiter({ clock });
  return {
    tellRefusal: (error, telling) => tellRefusal(sources, error, telling),
    listWork: (request, reader) => listWork(sources, request, reader),
    countWork: (filters, reader) => countWork(sources, filters, reader),
    casePage: (dossier, reader) => readCasePage(sources, dossier, reader),
    ownPage: (actor, request) => listOwn(sources, actor, request),
    lookUp: (request) => lookUp({ ...sources, limiter }, request, looking),
  };
}
