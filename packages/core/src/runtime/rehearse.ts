/** Rehearsing a command: what it would make of a dossier, with nothing written. */
import { decide } from '../engine/decide.js';
import { systemActor } from '../engine/context.js';
import type { CommandEnvelope } from '../engine/command.js';
import type { Dossier } from '../engine/dossier.js';
import { AuthorisationError, CommandError } from '../engine/errors.js';
import { presentForCommand } from '../engine/present.js';
import { DirectoryError } from './errors.js';
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

/** Whether a rehearsed command was refused; what else is thrown says nothing of the dossier. */
export function refusesRehearsed(
  error: unknown,
): error is CommandError | AuthorisationError | DirectoryError {
  return (
    error instanceof CommandError ||
    error instanceof AuthorisationError ||
    error instanceof DirectoryError
  );
}
