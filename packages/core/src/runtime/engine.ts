/** The shell around the pure engine: it loads, decides and commits, many commands at once. */
import type { CommandEnvelopeInput } from '../engine/command.js';
import type { Dossier } from '../engine/dossier.js';
import type { DossierEvent } from '../engine/event.js';
import type { Procedure } from '../definition/procedure.js';
import type { Store } from '../ports/store.js';
import { Observers } from '../observe/observers.js';
import { amendOpenDossiers, type AmendedDeadline, type AmendOptions } from './amend.js';
import { eraseSubject, type Erasure, type ErasureRequest } from './erase.js';
import { checkOptions } from './check-options.js';
import { startOf, watchClock, type ClockReport } from './clock-watch.js';
import { checkWorld } from './check-world.js';
import { assertFittingCalendars } from './fitting-calendars.js';
import type { EngineProblem } from './errors.js';
import { createExecutor } from './execute.js';
import { createLoader } from './load.js';
import { createCodeNumbers } from './code-numbers.js';
import { planCounted, type CountedPlan, type MigrationRequest } from './plan-migration.js';
import {
  planReopening,
  reopenDossiers,
  type ReopeningOptions,
  type ReopeningPlan,
  type ReopeningRequest,
} from './plan-reopening.js';
import {
  planTransfer,
  transferDossiers,
  type TransferOptions,
  type TransferPlan,
  type TransferRequest,
} from './plan-transfer.js';
import { deliver, type MessageRequest } from './deliver.js';
import {
  planSignal,
  signalDossiers,
  type SignalOptions,
  type SignalPlan,
  type SignalRequest,
} from './signal-dossiers.js';
import type { Interruption } from './interruption.js';
import { createInterruptionList } from './interruption-list.js';
import {
  declareInterruption,
  endInterruption,
  type InterruptionEnd,
  type InterruptionOptions,
  type InterruptionPlan,
  type InterruptionRequest,
} from './plan-interruption.js';
import type { CommandReceipt } from './command-receipt.js';
import type { EngineOptions } from './engine-options.js';
import { type Offers, type OffersRequest, readOffers } from './offering.js';
import { createProcessing, type Processing } from './processing.js';
import { createDryRuns, type DryRun } from './dry-run.js';
import { createDrafts, type Drafts } from './drafts.js';
import { createDocuments, type Documents } from './documents.js';
import { createGate } from './gate.js';
import { createPages, type Pages } from './pages.js';
import { createReading, type Reading } from './reading.js';
import { createRegistry } from './registry.js';
import { createRequests, type Requests } from './requests.js';
import { guardedSalts } from './salts.js';
import {
  freeStrandedWork,
  listStranded,
  type FreeingOptions,
  type StrandedRequest,
  type StrandedWork,
} from './stranded-work.js';
import { createTypedCommands, type ProcedureCommands } from './typed-commands.js';
import { publishCommitted, publishRefused } from './publishing.js';

/** An engine within a transaction of the caller's. */
export type TransactionEngine = Pick<Engine, 'execute' | 'for' | 'readOffRecord' | 'readLog'>;

/** A running engine. */
export interface Engine extends Reading, Pages, Documents, Drafts, Processing {
  /**
   * Tells what a command would lead to: events, letters and dates, with timers that are due fired
   * before it in memory. Nothing is kept: no number is taken, no record of the command is left, and
   * nobody is notified.
   *
   * @throws what the command itself would be refused with
   */
  execute(command: CommandEnvelopeInput, options: { readonly dryRun: true }): Promise<DryRun>;
  /**
   * Carries out a command: exactly once per command id, however often it is sent.
   *
   * @throws CommandError, AuthorisationError, ConflictError; nothing is written then. StoreError or
   *   LogError where the store fails or is not what was written, ClockError where something
   *   contradicts the clock, SaltError for the salts that the engine was given, and what the host's
   *   own directory throws.
   */
  execute(
    command: CommandEnvelopeInput,
    options?: { readonly dryRun?: false },
  ): Promise<CommandReceipt>;
  /**
   * What a person may do with a dossier now: every command, with its step and outcome by name, the
   * fields that are left to be said as a JSON Schema, papers, bounds and dates. It is computed by
   * what `decide` asks first, with the timers fired in memory that are due.
   *
   * @param options - `language`: of names and texts; `refused`: tell what is refused too, and why.
   * @throws AuthorisationError `NOT_AUTHORISED` for whoever has nothing to do with the dossier, in
   *   the same words whether it is there or not
   */
  offers(dossier: string, actor: string, options?: OffersRequest): Promise<Offers>;
  /**
   * Commands about one procedure, by persons: as {@link execute}, but of a procedure that
   * `defineProcedure` made, the compiler knows the names. Dossiers are opened under the version
   * given. A request without an id gets random text of the engine's source of salts.
   *
   * @example
   * ```ts
   * const { dossier } = await engine.for(permit).as('binh').submit({ data: { area: 96 } });
   * await engine.for(permit).as('mai').complete(dossier, { step: 'check', outcome: 'complete' });
   * ```
   */
  for<P extends Procedure>(procedure: P): ProcedureCommands<P>;
  /**
   * Puts every open dossier under the engine's versions of its calendars, by one event each; what
   * was promised before stays on record.
   *
   * @param reason - The notice that changed the calendar.
   * @param options - With `dryRun` it only tells what would move; `actor` is the person who asks,
   *   where it is not the program itself.
   * @returns Every open deadline that was moved, from and to, and whether it now lies in the past.
   * @throws AuthorisationError where the actor is not named under `calendar` of `adminRoles`
   */
  amendCalendars(reason: string, options?: AmendOptions): Promise<AmendedDeadline[]>;
  /**
   * Plans the move of a procedure's open dossiers to another version: which can move, which cannot
   * and why, and which timers the new limits put before the present. Nothing is changed.
   *
   * @throws CommandError `PROCEDURE_UNKNOWN`, `PROCEDURE_NOT_EFFECTIVE` for a version that the
   *   engine lacks; AuthorisationError where the actor is not named for it among `adminRoles`
   */
  planMigration(request: MigrationRequest): Promise<CountedPlan>;
  /**
   * Plans the transfer of all open dossiers that are bound to a unit to those that came after it:
   * which go where, what they take along, and which stay and why. Nothing is changed.
   *
   * @throws AuthorisationError where the actor is not named under `transfer` of `adminRoles`;
   *   DirectoryError `SUCCESSOR_CYCLE`
   */
  planTransfer(request: TransferRequest): Promise<TransferPlan>;
  /**
   * Carries such a plan out, one event for each dossier, while others go on working; what was
   * broken off continues where it was.
   *
   * @throws as {@link planTransfer}
   */
  transferDossiers(request: TransferRequest, options?: TransferOptions): Promise<TransferPlan>;
  /**
   * Delivers a message to the one open dossier that goes by its key: the value of a data field that
   * `correlates`. Sent again under its id, it is delivered once.
   *
   * @throws CommandError `MESSAGE_UNKNOWN`, `MESSAGE_AMBIGUOUS`, and as {@link execute}
   */
  deliver(message: MessageRequest): Promise<CommandReceipt>;
  /**
   * Plans a signal to all open dossiers of a procedure: which catch it now. Nothing is changed.
   *
   * @throws AuthorisationError where the actor is not named under `signal` of `adminRoles`
   */
  planSignal(request: SignalRequest): Promise<SignalPlan>;
  /**
   * Sends a signal to all open dossiers of a procedure that catch it, one event for each; sent
   * again under its id, it reaches each once.
   *
   * @throws as {@link planSignal}
   */
  signalDossiers(request: SignalRequest, options?: SignalOptions): Promise<SignalPlan>;
  /**
   * Plans the reopening of decided dossiers, and their move to a new version where one is named:
   * where each would continue and when its new limit ends, and which stay and why. Nothing is
   * changed.
   */
  planReopening(request: ReopeningRequest): Promise<ReopeningPlan>;
  /**
   * Carries such a plan out: none is reopened that could not be moved, and what was broken off
   * continues where it was.
   */
  reopenDossiers(request: ReopeningRequest, options?: ReopeningOptions): Promise<ReopeningPlan>;
  /**
   * Declares what interrupted the working of offices, such as an outage or a flood, and lets all
   * open dossiers follow whose limits it touches, one event each, while others go on working. With
   * `dryRun` it only tells what would become of them. Declared once more it continues where it was
   * broken off; a dossier that is accepted later follows by itself.
   *
   * @returns Every date that moves, and what was carried out meanwhile, which is never annulled by
   *   itself: its dossiers stay until that is done, or `consequencesStand` is said.
   * @throws AuthorisationError where the actor is not named under `interruption` of `adminRoles`;
   *   CommandError `INTERRUPTION_INVALID`, `INTERRUPTION_OVERLAPS`, `INTERRUPTION_DECLARED`,
   *   `UNIT_UNKNOWN`, `PROCEDURE_UNKNOWN`: nothing is declared then
   */
  declareInterruption(
    request: InterruptionRequest,
    options?: InterruptionOptions,
  ): Promise<InterruptionPlan>;
  /**
   * Says when an interruption ended that was declared without an end; the dossiers follow.
   *
   * @throws as {@link declareInterruption}; CommandError `INTERRUPTION_UNKNOWN`
   */
  endInterruption(end: InterruptionEnd, options?: InterruptionOptions): Promise<InterruptionPlan>;
  /** All interruptions that were declared, as they stand, in the order of their declaration. */
  listInterruptions(): Promise<Interruption[]>;
  /**
   * Lists the open work that nobody does: claimed by a person who holds no role for it any more, in
   * a role that nobody holds, or in a unit that has ended.
   *
   * @throws AuthorisationError where the actor is not named under `work` of `adminRoles`;
   *   DirectoryError `HOLDERS_UNKNOWN` where the directory cannot tell who holds a role
   */
  listStranded(request: StrandedRequest): Promise<StrandedWork[]>;
  /**
   * Frees what is claimed by people who hold no role for it any more, since it is hidden from their
   * colleagues; a worker does so daily.
   *
   * @returns How many work items were freed.
   */
  freeClaims(options?: FreeingOptions): Promise<number>;
  /**
   * Erases what all dossiers of a person say of persons, by one event each. Dossiers that are still
   * worked on are kept, unless forced.
   *
   * @throws AuthorisationError where the actor is not named for it among `adminRoles`
   */
  eraseSubject(subject: string, request: ErasureRequest): Promise<Erasure>;
  /**
   * The engine within a transaction of the caller's own database client: what it carries out is
   * written when, and only when, that transaction commits, together with the caller's own writes.
   * It remembers nothing, so that nothing outlives a rollback.
   *
   * @param joined - The store on the caller's client, as `store.withClient(client)` gives it.
   * @example
   * ```ts
   * await client.query('BEGIN');
   * await client.query('INSERT INTO invoices …');
   * await engine.withTransaction(store.withClient(client)).execute(command);
   * await client.query('COMMIT');
   * ```
   */
  withTransaction(joined: Store): TransactionEngine;
  /**
   * The dossier as it is, for programs; `undefined` where there is none. No access record is kept:
   * show it to people through {@link Reading.readOnRecord}, or `withoutPersons`.
   */
  readOffRecord(dossier: string): Promise<Dossier | undefined>;
  /**
   * Asks the directory and the store for what the procedures name: units and their calendars,
   * versions that the store holds with other content; and whether anything contradicts the clock. A
   * worker begins once it has passed.
   *
   * @returns What is no reason not to work, and to be told: a store that was written under a
   *   virtual clock.
   * @throws EngineOptionsError `ENGINE_OPTIONS_INVALID` with every problem there is
   */
  check(): Promise<readonly EngineProblem[]>;
  /**
   * How the clock is: whether anything contradicts it, and whether the store was written under a
   * virtual one.
   */
  readClock(): Promise<ClockReport>;
  /** The log of a dossier with every hash checked. @throws LogError */
  readLog(dossier: string): Promise<DossierEvent[]>;
}

/**
 * Makes an engine of a store, procedures, rules, calendars and a directory.
 *
 * @throws TimeLimitError `CALENDAR_MISMATCH` for a procedure with a rule that counts on none of the
 *   calendars, or on none that the units keep which a party can be bound to
 * @throws DirectoryError `UNIT_CALENDAR` for a unit that names no calendar where there are several
 * @example
 * ```ts
 * const engine = createEngine({ store, procedures, rules, calendars, directory, clock, salt });
 * await engine.execute({ id: 'c-1', dossier: 'D-1', actor: 'an', command: { type: 'accept' } });
 * ```
 * @throws EngineOptionsError `ENGINE_OPTIONS_INVALID` with everything that does not fit: rules and
 *   handlers that procedures name and the engine lacks, versions with two contents, templates
 */
export function createEngine(options: EngineOptions): Engine {
  checkOptions(options);
  assertFittingCalendars(options);
  return engineOf(options);
}

/** One function for both: which of them is run the caller says. */
function chooseRun(
  request: Requests['request'],
  requestDry: Requests['requestDry'],
): Engine['execute'] {
  function execute(
    command: CommandEnvelopeInput,
    options: { readonly dryRun: true },
  ): Promise<DryRun>;
  function execute(
    command: CommandEnvelopeInput,
    options?: { readonly dryRun?: false },
  ): Promise<CommandReceipt>;
  function execute(
    command: CommandEnvelopeInput,
    options?: { readonly dryRun?: boolean },
  ): Promise<CommandReceipt | DryRun> {
    return options?.dryRun === true ? requestDry(command) : request(command);
  }
  return execute;
}

/** The engine of options that were checked. */
function engineOf(given: EngineOptions, start = startOf(given.clock)): Engine {
  const salts = guardedSalts(given.salt);
  const options = { ...given, salt: salts.salt };
  const { store, procedures, rules, calendars, clock, logger } = options;
  const registry = createRegistry(store, procedures, rules, calendars);
  const loader = createLoader(store, salts.note);
  const watch = watchClock(options, start);
  // New fields first: behind a spread, each engine's options would get a shape of their own.
  const gate = createGate({ registry, ...options });
  const observers = new Observers(logger);
  const onCommitted = publishCommitted(observers, logger);
  const onRefused = publishRefused(observers, logger);
  const interruptions = createInterruptionList(store);
  const execute = createExecutor({
    registry,
    loader,
    watch,
    onCommitted,
    onRefused,
    interruptions,
    ...options,
  });
  const numbers = createCodeNumbers(store);
  const sources = { registry, loader, numbers, interruptions, ...options };
  const runDry = createDryRuns({ watch, ...sources });
  const { request, requestDry, requestUnder } = createRequests(
    execute,
    onRefused,
    options.idPrefixes,
    gate,
    runDry,
  );
  return {
    execute: chooseRun(request, requestDry),
    offers: (dossier, actor, asked) => readOffers(sources, dossier, actor, asked),
    for: (procedure) => createTypedCommands(procedure, request, options.salt),
    eraseSubject: (subject, erasure) =>
      eraseSubject({ loader, request: requestUnder, ...options }, subject, erasure),
    ...createProcessing(options, { loader, registry, execute, observers, clock, watch }),
    amendCalendars: (reason, amending) =>
      amendOpenDossiers({ ...sources, gate }, execute, reason, amending),
    planMigration: (plan) => planCounted(sources, plan),
    planTransfer: (transfer) => planTransfer(sources, transfer),
    transferDossiers: (transfer, how) => transferDossiers(sources, requestUnder, transfer, how),
    deliver: (message) => deliver(store, request, message),
    planSignal: (signal) => planSignal(sources, signal),
    signalDossiers: (signal, how) => signalDossiers(sources, requestUnder, signal, how),
    planReopening: (reopening) => planReopening(sources, reopening),
    reopenDossiers: (reopening, how) => reopenDossiers(sources, requestUnder, reopening, how),
    declareInterruption: (declared, how) => declareInterruption(sources, execute, declared, how),
    endInterruption: (end, how) => endInterruption(sources, execute, end, how),
    listInterruptions: async () =>
      (await interruptions.read()).map(({ interruption }) => interruption),
    listStranded: (stranded) => listStranded(sources, stranded),
    freeClaims: (freeing) => freeStrandedWork(sources, execute, freeing),
    ...createReading({ registry, loader, gate, ...options }),
    ...createPages({ ...sources, gate }),
    ...createDrafts({ registry, ...options }),
    ...createDocuments({ blobs: options.blobs, loader, gate, execute: request, logger }),
    withTransaction: (joined) => engineOf({ ...options, store: joined }, start),
    check: () => checkWorld(options, watch),
    readClock: () => watch.read(),
    readOffRecord: (dossier) => loader.load(dossier),
    readLog: (dossier) => loader.readLog(dossier),
  };
}
