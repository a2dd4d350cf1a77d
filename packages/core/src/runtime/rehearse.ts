/** Rehearsing a command: what it would make of a dossier, with nothing written. */
import { decide } from '../engine/decide.js';
import { systemActor } from '../engine/context.js';
import type { CommandEnvelope } from '../engine/command.js';
import type { Dossier } from '../engine/dossier.js';
import { presentForCommand } from '../engine/present.js';
import { prepareContext, type ContextOptions } from './prepare-context.js';

/**
 * The dossier as a command would leave it.
 *
 * @throws what the command would be refused with
 */
export async function rehearse(
  options: ContextOptions,
  dossier: Dossier,
  envelope: CommandEnvelope,
): Promise<Dossier> {
  const now = presentForCommand(dossier, envelope.command, options.clock.now());
  const { actor } = envelope;
  const grants = actor === systemActor ? [] : await options.directory.grantsOf(actor);
  const { context } = await prepareContext(options, dossier, envelope, now, grants);
  return decide(dossier, envelope, context).after;
}
