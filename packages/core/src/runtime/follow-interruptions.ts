/** A dossier that comes later follows what was declared before, as far as its limits meet it. */
import { CommandError } from '../engine/errors.js';
import type { CommandEnvelope } from '../engine/command.js';
import type { Dossier } from '../engine/dossier.js';
import type { ContextOptions } from './prepare-context.js';
import type { InterruptionList } from './interruption-list.js';
import { followingOf, isUntouched, reachOf } from './interruption-reach.js';
import { executeUnderOwnId, type Execute } from './execute-by-engine.js';

/** What is needed to let dossiers follow interruptions. */
export interface FollowingOptions extends Pick<ContextOptions, 'directory' | 'registry'> {
  readonly interruptions: InterruptionList;
}

/**
 * Whether a command may bring a limit about that runs while an interruption lasts which the dossier
 * does not know of: what is declared while it is open comes to it by a plan.
 */
export function mayMeetInterruption({ command: { type }, effectiveAt }: CommandEnvelope): boolean {
  return type === 'accept' || type === 'correct' || type === 'reopen' || effectiveAt !== undefined;
}

/**
 * Lets a dossier follow the interruptions that it does not know of, before a command.
 *
 * @returns Whether it follows another one by now.
 */
export async function followInterruptions(
  options: FollowingOptions,
  execute: Execute,
  dossier: Dossier,
): Promise<boolean> {
  const declared = await options.interruptions.read();
  let follows = false;
  for (const one of declared) {
    const { to, interruption } = one;
    const known = dossier.interruptions?.find(({ id }) => id === interruption.id);
    if (known?.to === to && known !== undefined) continue;
    if (to !== undefined && to <= dossier.submittedAt) continue;
    const command = await reachOf(options, one)(dossier);
    if (command === undefined) continue;
    try {
      await executeUnderOwnId(execute, followingOf(dossier, command));
      follows = true;
    } catch (error) {
      if (!(error instanceof CommandError && isUntouched(error.code))) throw error;
    }
  }
  return follows;
}
