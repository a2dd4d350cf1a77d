/** The way of one command: load, decide, seal, commit; again when another request was faster. */
import { contentHash } from '../content-hash/content-hash.js';
import { AuthorisationError, CommandError, ConflictError } from '../engine/errors.js';
import type { Dossier } from '../engine/dossier.js';
import { advance } from '../engine/advance.js';
import type { SealedEvent } from '../engine/chain.js';
import type { CommandEnvelope } from '../engine/command.js';
import { isResting } from '../engine/dossier-lifecycle.js';
import type { Effect } from '../engine/effects.js';
import { presentForCommand } from '../engine/present.js';
import { findsWrongClock } from '../engine/wrong-clock.js';
import { groupCommit, type CommitOne } from '../ports/group-commit.js';
import type { CommandRecord, Commit, DraftRevision } from '../ports/rows.js';
import { traced, type SpanAttributes } from '../ports/tracer.js';
import { changedUnits } from './bound-units.js';
import { createCodeNumbers } from './code-numbers.js';
import { prepareContext, type PreparedContext } from './prepare-context.js';
import { reasonOf } from './refusal-reason.js';
import type { ClockWatch } from './clock-watch.js';
import type { CommandReceipt } from './command-receipt.js';
import type { EngineOptions } from './engine-options.js';
import type { Loader } from './load.js';
import { mayChangeTerms, searchTermsOf } from '../search/terms.js';
import { draftedSubmission, namesDraft } from './submit-draft.js';
import { broughtIn, comesFirst } from './comes-first.js';
import type { InterruptionList } from './interruption-list.js';
import { outboxMessagesOf } from './outbox.js';
import { dossierRowOf, timerRowsOf, workItemRowsOf } from './derived-rows.js';
import type { Registry } from './registry.js';
import { snapshotOf } from './snapshot.js';
import type { Execute } from './execute-by-engine.js';
import { grantsOf, strangerIn } from './stranger-in.js';
import { changedShares, workSharesOf } from './work-shares.js';

/** How often a command is tried anew when others were faster. */
const attemptsMax = 50;

/** What carries commands out. */
export interface ExecutorOptions extends EngineOptions {
  readonly registry: Registry;
  readonly loader: Loader;
  readonly watch: ClockWatch;
  readonly interruptions: InterruptionList;
  /** Hears of each command that was carried out, when it is on disk. */
  readonly onCommitted?: (envelope: CommandEnvelope, events: readonly SealedEvent[]) => void;
  /** Hears of each command that was refused, or failed. */
  readonly onRefused?: (envelope: CommandEnvelope, error: unknown) => void;
}

/** A change that is decided: what is to be committed, and what it leads to. */
export interface Change {
  readonly commit: Commit;
  readonly dossier: Dossier;
  readonly sealed: readonly SealedEvent[];
  readonly effects: readonly Effect[];
}

/** Makes the function that carries a validated command out. */
export function createExecutor(options: ExecutorOptions): Execute {
  const { store, loader, watch } = options;
  const commit = tracedCommit(options);
  const sources = { numbers: createCodeNumbers(store), ...options };
  const execute = observed(options, carryOut);

  function carryOut(envelope: CommandEnvelope): Promise<CommandReceipt> {
    const carrying = attempt(envelope, contentHash(envelope), 1, true);
    return followed(options, execute, envelope, carrying);
  }

  /** What comes of a command while its dossier, or the counter, had moved on. */
  const again = (envelope: CommandEnvelope, digest: string, tried: number) => {
    loader.forget(envelope.dossier);
    if (tried === attemptsMax) throw tooManyConflicts(envelope);
    return attempt(envelope, digest, tried + 1, false);
  };

  /** One attempt, and those that it takes after it. */
  async function attempt(
    asked: CommandEnvelope,
    digest: string,
    number: number,
    fromMemory: boolean,
  ): Promise<CommandReceipt> {
    const drafted = namesDraft(asked) ? await draftedSubmission(options, asked) : undefined;
    const { envelope = asked, draft } = drafted ?? {};
    const recalled = fromMemory ? loader.recall(envelope.dossier) : undefined;
    const dossier = recalled ?? (await loader.load(envelope.dossier));
    const now = presentForCommand(dossier, envelope.command, options.clock.now());
    const grants = await grantsOf(options, envelope);
    const looking = strangerIn(options, dossier, envelope, grants);
    const stranger = looking instanceof Promise ? await looking : looking;
    if (stranger !== undefined) {
      const before = await refused(options, envelope, digest, stranger, recalled);
      return before ?? again(asked, digest, number);
    }
    watch.assertNotBehind(dossier, envelope.command);
    const first = dossier && comesFirst(options, execute, dossier, { envelope, now, number });
    if (first !== undefined && (await first)) return attempt(asked, digest, number, true);
    let change: Change;
    let prepared: PreparedContext | undefined;
    try {
      const preparing = prepareContext(sources, dossier, envelope, now, grants);
      prepared = preparing instanceof Promise ? await preparing : preparing;
      change = changeOf(dossier, envelope, digest, prepared, draft);
      if (prepared.comesUnder !== undefined) await options.registry.pin(prepared.comesUnder);
    } catch (error) {
      const freed =
        prepared && (await overVoidClaim(options, error, { dossier, envelope, digest, prepared }));
      if (freed === undefined) {
        const made = { isPrepared: prepared !== undefined, dossier, envelope, now, grants };
        const reason = await reasonOf(sources, made, error);
        const before = await refused(options, envelope, digest, reason, recalled);
        return before ?? again(asked, digest, number);
      }
      change = freed;
    }
    const result = await commit(change.commit);
    switch (result.status) {
      case 'committed':
        loader.remember(change.dossier);
        options.onCommitted?.(envelope, change.sealed);
        return receiptOf(change.commit.command, false);
      case 'duplicate':
        // What is remembered here is from before: the command was committed elsewhere.
        loader.forget(envelope.dossier);
        return resent(result.record, envelope, digest);
      case 'conflict':
        if (change.commit.counter !== undefined) sources.numbers.forget(change.commit.counter.key);
        return again(asked, digest, number);
    }
  }

  return execute;
}

/**
 * The change that a command leads to which was refused for a claim of a person who holds no role
 * for it any more; `undefined` where the claim stands. Their roles are looked up only then.
 */
export async function overVoidClaim(
  { directory }: ExecutorOptions,
  error: unknown,
  asked: {
    readonly dossier: Dossier | undefined;
    readonly envelope: CommandEnvelope;
    readonly digest: string;
    readonly prepared: PreparedContext;
  },
): Promise<Change | undefined> {
  if (!(error instanceof AuthorisationError) || error.code !== 'CLAIMED_BY_OTHER') return undefined;
  const { dossier, envelope, digest, prepared } = asked;
  const person = String(error.details.claimedBy);
  const claimant = { person, roles: await directory.grantsOf(person) };
  const context = { ...prepared.context, claimant };
  try {
    return changeOf(dossier, envelope, digest, { ...prepared, context });
  } catch {
    return undefined;
  }
}

/**
 * What comes of a refusal: the command may be one that was carried out before, or the dossier may
 * have moved on since it was seen here; then `undefined`.
 */
async function refused(
  options: ExecutorOptions,
  envelope: CommandEnvelope,
  digest: string,
  error: unknown,
  recalled: Dossier | undefined,
): Promise<CommandReceipt | undefined> {
  const before = await doneBefore(options, envelope, digest, error);
  if (before !== undefined) return before;
  if (recalled !== undefined) {
    const stored = await options.store.load(envelope.dossier);
    if (stored?.row.version !== recalled.version) return undefined;
  }
  throw error;
}

/** What follows a command at once: on an import, what the dossier met; on an erasure, bytes. */
function followed(
  options: ExecutorOptions,
  execute: Execute,
  envelope: CommandEnvelope,
  carrying: Promise<CommandReceipt>,
): Promise<CommandReceipt> {
  const { dossier, command } = envelope;
  if (command.type === 'import') return broughtIn(options, execute, dossier, carrying);
  return command.type === 'erase' ? erased(options, envelope, carrying) : carrying;
}

/** After an erasure: an upload may have put its bytes once those of the dossier were deleted. */
async function erased(
  { blobs }: ExecutorOptions,
  { dossier }: CommandEnvelope,
  carrying: Promise<CommandReceipt>,
): Promise<CommandReceipt> {
  const receipt = await carrying;
  await blobs?.delete(dossier);
  return receipt;
}

/** Commands of people and of the engine go one way, and are seen alike. */
function observed({ onRefused, watch, tracer }: ExecutorOptions, carryOut: Execute): Execute {
  return async (envelope) => {
    try {
      // Waiting for nothing is not free: of many callers, each would yield to all others.
      const looking = watch.assertConsistent(envelope.command);
      if (looking !== undefined) await looking;
      return await traced(tracer, 'thutuc.execute', envelope, commandAttributes, carryOut);
    } catch (error) {
      onRefused?.(envelope, error);
      throw error;
    }
  };
}

function commandAttributes({ dossier, command }: CommandEnvelope): SpanAttributes {
  return { 'thutuc.dossier': dossier, 'thutuc.command': command.type };
}

/** The receipt of a command that was carried out before, possibly elsewhere. */
export async function doneBefore(
  { store, loader }: ExecutorOptions,
  envelope: CommandEnvelope,
  digest: string,
  error: unknown,
): Promise<CommandReceipt | undefined> {
  const record = await store.findCommand(envelope.dossier, envelope.id);
  if (record === undefined) return undefined;
  // Whoever may not do it is not told that the id is taken, unless they gave this very command.
  if (error instanceof AuthorisationError && record.digest !== digest) return undefined;
  loader.forget(envelope.dossier);
  return resent(record, envelope, digest);
}

/** Commits in groups, each change within a span of its own. */
function tracedCommit({ store, watch, blobs, tracer }: ExecutorOptions): CommitOne {
  const commit = groupCommit(store);
  const send: CommitOne = (change) =>
    traced(tracer, 'thutuc.commit', change, commitAttributes, commit);
  /** Bytes go first: once an erasure is committed, nothing is left to be erased. */
  async function sendAfter(noting: Promise<void> | undefined, change: Commit) {
    await noting;
    if (change.erasePersonal === true) await blobs?.delete(change.row.dossier);
    return send(change);
  }
  return (change) => {
    const noting = watch.noteWriting();
    return noting === undefined && change.erasePersonal !== true
      ? send(change)
      : sendAfter(noting, change);
  };
}

function commitAttributes({ row }: Commit): SpanAttributes {
  return { 'thutuc.dossier': row.dossier };
}

function tooManyConflicts({ id, dossier }: CommandEnvelope): ConflictError {
  return new ConflictError(
    'VERSION_CONFLICT',
    `Dossier "${dossier}" changed ${attemptsMax} times while command "${id}" was tried. Send it again.`,
    { dossier, command: id },
  );
}

/** Decides a command: the whole change, ready to be committed. */
export function changeOf(
  before: Dossier | undefined,
  envelope: CommandEnvelope,
  digest: string,
  { context, counter }: PreparedContext,
  draft?: DraftRevision,
): Change {
  const { dossier, sealed, effects } = advance(before, envelope, context);
  const expectedVersion = before?.version ?? 0;
  const commit: Commit = {
    expectedVersion,
    row: dossierRowOf(dossier),
    events: sealed.map(({ stored }) => stored),
    snapshot: snapshotOf(dossier),
    workItems: workItemRowsOf(dossier),
    timers: timerRowsOf(dossier),
    outbox: outboxMessagesOf(dossier, dossier.version, effects, context.now),
    searchTerms: mayChangeTerms(before, dossier) ? searchTermsOf(dossier) : undefined,
    workShares: changedShares(before, dossier),
    boundUnits: changedUnits(before, dossier),
    freesAt: findsWrongClock(envelope.command) ? context.now : undefined,
    wakesAt: isAwaited(before, dossier, envelope) ? context.now : undefined,
    command: {
      id: envelope.id,
      digest,
      dossier: envelope.dossier,
      first: expectedVersion + 1,
      last: dossier.version,
    },
    counter,
    draft,
  };
  const isErasure = envelope.command.type === 'erase';
  return {
    dossier,
    commit: isErasure
      ? { ...commit, workShares: workSharesOf(dossier), erasePersonal: true }
      : commit,
    sealed,
    effects,
  };
}

/**
 * Whether a dossier that stood still resumes, or is over, or is brought back that a clock had moved
 * which was ahead: then what waited for it is looked at.
 */
function isAwaited(
  before: Dossier | undefined,
  after: Dossier,
  { command }: CommandEnvelope,
): boolean {
  if (before === undefined) return false;
  return findsWrongClock(command) || (isResting(before) && !isResting(after));
}

/** Field by field: this runs for every command. */
function receiptOf(record: CommandRecord, duplicate: boolean): CommandReceipt {
  const { id, digest, dossier, first, last } = record;
  return { id, digest, dossier, first, last, duplicate };
}

function resent(record: CommandRecord, envelope: CommandEnvelope, digest: string): CommandReceipt {
  if (record.digest === digest) return receiptOf(record, true);
  throw new CommandError(
    'COMMAND_ID_REUSED',
    `Command id "${envelope.id}" was used before, for another command on dossier "${record.dossier}". Give every command on it an id of its own.`,
    { command: envelope.id, dossier: record.dossier },
  );
}
