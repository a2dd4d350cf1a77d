/** What an engine is made of. */
import type { RuleBook, WorkingCalendar } from '@thutuc/legal-time';
import type { Procedure } from '../definition/procedure.js';
import type { AdminRoles } from '../engine/context.js';
import type { BlobStore } from '../ports/blobs.js';
import type { Clock } from '../ports/clock.js';
import type { Dossier } from '../engine/dossier.js';
import type { Directory } from '../ports/directory.js';
import type { Logger } from '../ports/logger.js';
import type { RateLimiter } from '../ports/rate-limit.js';
import type { Store } from '../ports/store.js';
import type { Tracer } from '../ports/tracer.js';
import type { EngineRoutes } from './engine-route.js';
import type { ServiceHandlers } from './services.js';

/** Who does the work behind the requests; an engine that only takes requests needs none of them. */
export interface ProcessingOptions {
  /** What does the work of service steps, by the names in procedures. */
  readonly handlers?: ServiceHandlers;
  /**
   * Routes by channel, such as `notify:` for messages to people (`notifyRoute` of
   * `@thutuc/notify`); they come before those of the engine.
   */
  readonly routes?: EngineRoutes;
  readonly logger?: Logger;
  /**
   * Makes spans of commands, commits and deliveries: `thutuc.execute`, `thutuc.commit`,
   * `thutuc.deliver`. OpenTelemetry's `trace.getTracer('thutuc')` is one.
   */
  readonly tracer?: Tracer;
}

/** How dossiers are looked up by their code. */
export interface LookUpOptions {
  /**
   * What may be given as the second factor of a dossier.
   *
   * @defaultValue the values of its personal fields that are searchable
   */
  readonly factorsOf?: (dossier: Dossier) => readonly string[];
}

/** What an engine is made of. */
export interface EngineOptions extends ProcessingOptions {
  readonly store: Store;
  readonly procedures: readonly Procedure[];
  readonly rules: RuleBook;
  /** The working calendars that units keep; the first is that of units which name none. */
  readonly calendars: readonly [WorkingCalendar, ...WorkingCalendar[]];
  readonly directory: Directory;
  /** What tells the present instant; a worker of this engine is given one as well. */
  readonly clock: Pick<Clock, 'now' | 'elapsed' | 'isVirtual'>;
  /**
   * Random text of at least 16 characters, another one each time: it keeps digests of personal data
   * unguessable. A shorter salt, or one of the last 4096 once more, given here or
   * read in a log, is refused by `SaltError`.
   */
  readonly salt: () => string;
  /** The code of an accepted dossier; dossiers get none where absent. */
  readonly codeOf?: (facts: CodeFacts) => string;
  /** Who may do what no procedure names a role for: erase, migrate, import; nobody by default. */
  readonly adminRoles?: AdminRoles;
  /** Where the bytes of documents are kept; an engine without it knows only what is in them. */
  readonly blobs?: BlobStore;
  /**
   * Whether dossiers must hold their documents: those that the applicant hands in before receipt,
   * those that a step `requires` before it is completed, whoever has made them.
   *
   * @defaultValue false
   */
  readonly documentsRequired?: boolean;
  /**
   * Whether rules may count on calendars of another country, on purpose; every date then carries a
   * note.
   *
   * @defaultValue false
   */
  readonly foreignCalendar?: boolean;
  /**
   * Who chooses the ids of new dossiers: for each actor the beginnings that they may choose; with
   * `offices`, whoever holds a role in a unit today; with `any`, everybody, which is for tests, for
   * bringing dossiers in, and for hosts that hand ids out and pass none on from outside. Whoever
   * may choose none leaves `dossier` out, and the engine makes an id: nobody learns what is taken.
   *
   * @defaultValue nobody: every id comes from the engine
   */
  readonly idPrefixes?: 'any' | 'offices' | ((actor: string) => readonly string[]) | undefined;
  /**
   * How dossiers are looked up by their code: what may be given as the second factor, and who
   * counts the tries. By default the engine lets a caller try five times, and everybody together
   * at one code, and five times more each minute.
   */
  readonly lookUp?: LookUpOptions & { readonly limiter?: RateLimiter };
  /** How far back an effective instant may lie, in hours. @defaultValue 72 */
  readonly backdatingHoursMax?: number;
  /**
   * How far the clock may be from what it is compared with, in milliseconds. Beyond that nothing is
   * carried out (`CLOCK_SUSPECT`): one clock that is wrong must not ruin a store.
   *
   * @defaultValue 300,000
   */
  readonly clockToleranceMs?: number;
}

/** What a dossier code is made of. */
export interface CodeFacts {
  /** Code of the unit that received the dossier. */
  readonly unit: string;
  /** Civil date of receipt. */
  readonly day: string;
  /** Running number of the unit and day, from 1. */
  readonly number: number;
}
