/** Sending a signal to many dossiers, as a plan: one event for each that catches it. */
import { contentHash } from '../content-hash/content-hash.js';
import { engineId } from '../engine/engine-ids.js';
import { parseCommand, type CommandEnvelope } from '../engine/command.js';
import { AuthorisationError, CommandError } from '../engine/errors.js';
import { allItems } from '../ports/all-items.js';
import { assertAdministrator } from './administrators.js';
import { collectFailures } from './failures.js';
import type { ContextOptions } from './prepare-context.js';
import { rehearse } from './rehearse.js';
import type { Requests } from './requests.js';
import { isOver } from '../engine/dossier-lifecycle.js';

/** A signal to all open dossiers of a procedure. */
export interface SignalRequest {
  /** Who would send it: one of those under `signal` of `adminRoles`. */
  readonly actor: string;
  readonly signal: string;
  /** The id of the procedure whose dossiers it goes to. */
  readonly procedure: string;
  /** The id of the sending: sent again, it reaches each dossier once. */
  readonly id: string;
  readonly note?: string;
}

/** Which dossiers a signal reaches. */
export interface SignalPlan {
  /** Those that catch it now. */
  readonly reached: readonly string[];
  /** Those that do not, each with the code of the reason; `NOTHING_CAUGHT` where nothing waits. */
  readonly passed: readonly { readonly dossier: string; readonly code: string }[];
}

/** How such a plan is carried out. */
export interface SignalOptions {
  /**
   * Hears of a dossier that could not be reached. Where absent, what failed is thrown once all
   * others have been; to send it again does the rest.
   */
  readonly onFailure?: (dossier: string, error: unknown) => void;
}

/**
 * Plans a signal to all open dossiers of a procedure. Nothing is changed.
 *
 * @throws AuthorisationError where the actor is not named under `signal` of `adminRoles`
 */
export async function planSignal(
  options: ContextOptions,
  request: SignalRequest,
): Promise<SignalPlan> {
  const { store, loader } = options;
  await assertAdministrator(options, request.actor, 'signal', {
    what: `send signal "${request.signal}" to all dossiers of "${request.procedure}"`,
    signal: request.signal,
  });
  const reached: string[] = [];
  const passed: { dossier: string; code: string }[] = [];
  const { procedure } = request;
  const rows = allItems((page) => store.listDossiers({ procedure, ...page }));
  for await (const { dossier, lifecycle } of rows) {
    if (isOver(lifecycle)) continue;
    const before = await loader.load(dossier);
    if (before === undefined) continue;
    try {
      const after = await rehearse(options, before, envelopeFor(dossier, request));
      const isCaught = JSON.stringify(after.scopes) !== JSON.stringify(before.scopes);
      if (isCaught) reached.push(dossier);
      else passed.push({ dossier, code: 'NOTHING_CAUGHT' });
    } catch (error) {
      if (!(error instanceof CommandError || error instanceof AuthorisationError)) throw error;
      passed.push({ dossier, code: error.code });
    }
  }
  return { reached, passed };
}

/**
 * Sends a signal to all open dossiers of a procedure that catch it, one event for each.
 *
 * @throws as {@link planSignal}
 */
export async function signalDossiers(
  options: ContextOptions,
  send: Requests['requestUnder'],
  request: SignalRequest,
  { onFailure }: SignalOptions = {},
): Promise<SignalPlan> {
  const plan = await planSignal(options, request);
  const failures = collectFailures(onFailure);
  for (const dossier of plan.reached) {
    try {
      const { id, actor, command } = envelopeFor(dossier, request);
      await send(id, { dossier, actor, command });
    } catch (error) {
      failures.note(dossier, error);
    }
  }
  failures.throwUnheard();
  return plan;
}

function envelopeFor(dossier: string, { actor, signal, id, note }: SignalRequest): CommandEnvelope {
  const command = { type: 'sendSignal', signal, note } as const;
  const asked = parseCommand({ id: 'of the engine', dossier, actor, command });
  return { ...asked, id: engineId('signal', contentHash([actor, id])) };
}
