/** Commands of the engine itself: what a delivery leads to, carried out however often it comes. */
import { CommandError } from '../engine/errors.js';
import type { Dossier } from '../engine/dossier.js';
import { systemActor } from '../engine/context.js';
import type { Command, CommandEnvelope } from '../engine/command.js';
import { DeferDelivery, RefuseDelivery } from '../delivery/errors.js';
import type { Delivered } from '../delivery/route.js';
import type { Clock } from '../ports/clock.js';
import type { CommandReceipt } from './command-receipt.js';
import type { Loader } from './load.js';

/**
 * How long a message waits whose dossier rests, in milliseconds: what wakes it comes with the
 * command by which the dossier resumes, unless an earlier release carried that out.
 */
export const restingMsMax = 24 * 3_600_000;

/** The step or dossier is over, or it is done already: nobody needs the message any more. */
const isOver: ReadonlySet<string> = new Set([
  'ACTIVATION_OVER',
  'CHILD_ENDED',
  'DOSSIER_UNKNOWN',
  'INCIDENT_OPEN',
]);
/** Another attempt may do better. */
const isPassing: ReadonlySet<string> = new Set([
  'EFFECTIVE_IN_FUTURE',
  'EFFECTIVE_TOO_FAR_BACK',
  'EFFECTIVE_BEFORE_STEP',
]);

/** Carries a validated command out. */
export type Execute = (envelope: CommandEnvelope) => Promise<CommandReceipt>;

/** What carries commands of the engine out. */
export interface SystemContext {
  readonly loader: Loader;
  readonly execute: Execute;
  readonly clock: Pick<Clock, 'now'>;
}

/**
 * Carries a command out under an id of the engine's own. A caller may have taken it before such ids
 * were kept from callers, and another attempt may have asked for something else under it: then it
 * goes under the next one. What must not be done twice, the state of the dossier refuses.
 */
export async function executeUnderOwnId(
  execute: Execute,
  envelope: CommandEnvelope,
): Promise<CommandReceipt> {
  for (let next = 1, { id } = envelope; ; next += 1) {
    try {
      return await execute({ ...envelope, id });
    } catch (error) {
      if (!(error instanceof CommandError && error.code === 'COMMAND_ID_REUSED')) throw error;
      id = `${envelope.id}/${next}`;
    }
  }
}

/**
 * Carries a command out under an id of the engine's own, once: what was carried out before stands,
 * but where it was annulled since. Then it is carried out again, under the next id.
 */
export async function executeOnce(
  { execute, loader }: Pick<SystemContext, 'execute' | 'loader'>,
  envelope: CommandEnvelope,
): Promise<void> {
  for (let next = 1, { id } = envelope; ; next += 1) {
    const { duplicate, last } = await executeUnderOwnId(execute, { ...envelope, id });
    if (!duplicate) return;
    const { annulled = [] } = (await loader.load(envelope.dossier)) ?? {};
    if (annulled.every(([event]) => event !== last)) return;
    id = `${envelope.id}/again/${next}`;
  }
}

/**
 * Carries out a command by the engine itself, as the end of a delivery.
 *
 * @param id - The same for every attempt: what was carried out before stands.
 * @throws DeferDelivery while the dossier is suspended; RefuseDelivery where it can never be
 */
export async function executeByEngine(
  system: SystemContext,
  id: string,
  dossier: string,
  command: Command,
): Promise<Delivered> {
  try {
    await executeOnce(system, { id, dossier, actor: systemActor, command });
    return 'sent';
  } catch (error) {
    if (!(error instanceof CommandError) || isPassing.has(error.code)) throw error;
    if (isOver.has(error.code)) return 'dropped';
    if (error.code === 'OUT_OF_ORDER') return whileNotRunning(system, dossier, error);
    throw new RefuseDelivery(error.message, { cause: error });
  }
}

/** A dossier that is over needs nothing; one that stands still is asked again later. */
async function whileNotRunning(
  system: SystemContext,
  dossier: string,
  error: CommandError,
): Promise<Delivered> {
  const present = await system.loader.load(dossier);
  switch (present?.lifecycle) {
    case undefined:
    case 'closed':
    case 'archived':
      return 'dropped';
    case 'suspended':
    case 'withdrawalPending':
      throw waitFor(present, system.clock.now(), error.message);
    case 'submitted':
    case 'guided':
    case 'running':
      throw new RefuseDelivery(error.message, { cause: error });
  }
}

/** Says that a message waits until a dossier resumes. */
export function waitFor({ id, version }: Dossier, now: number, why: string): DeferDelivery {
  return new DeferDelivery(why, now + restingMsMax, { dossier: id, version, seenAt: now });
}
