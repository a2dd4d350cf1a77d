/** What is done to a dossier around a command: interruptions that were declared, and timers. */
import type { CommandEnvelope } from '../engine/command.js';
import type { Dossier } from '../engine/dossier.js';
import type { CommandReceipt } from './command-receipt.js';
import {
  followInterruptions,
  mayMeetInterruption,
  type FollowingOptions,
} from './follow-interruptions.js';
import type { Loader } from './load.js';
import type { Execute } from './execute-by-engine.js';
import { fireFirstTimer, timerBefore } from './timers.js';

interface FirstOptions extends FollowingOptions {
  readonly loader: Loader;
}

/**
 * What is done to a dossier before a command: it follows what was declared meanwhile, or a timer
 * fires. `undefined` where nothing is; else whether the command is to be decided anew.
 */
export function comesFirst(
  options: FirstOptions,
  execute: Execute,
  dossier: Dossier,
  asked: { readonly envelope: CommandEnvelope; readonly now: number; readonly number: number },
): Promise<boolean> | undefined {
  const { envelope, now, number } = asked;
  const timer = timerBefore(dossier, envelope, now);
  const fire = async (due: NonNullable<typeof timer>) => {
    await fireFirstTimer(envelope.dossier, due, execute);
    return true;
  };
  if (number > 1 || !mayMeetInterruption(envelope)) return timer && fire(timer);
  return followInterruptions(options, execute, dossier).then(
    (follows) => follows || (timer !== undefined && fire(timer)),
  );
}

/** A dossier that ran elsewhere may have been interrupted: it follows once it is there. */
export async function broughtIn(
  options: FirstOptions,
  execute: Execute,
  id: string,
  carrying: Promise<CommandReceipt>,
): Promise<CommandReceipt> {
  const receipt = await carrying;
  const { loader } = options;
  const dossier = loader.recall(id) ?? (await loader.load(id));
  if (dossier !== undefined) await followInterruptions(options, execute, dossier);
  return receipt;
}
