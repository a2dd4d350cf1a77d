/** Whether the actor may ask for a command at all, whatever the rest of it says. */
import { type CommandEnvelope, commandDefinitionOf } from './command.js';
import type { DecisionContext } from './context.js';
import { assertPermitted, contextOf } from './decide.js';
import type { Dossier } from './dossier.js';

/**
 * Asserts that the actor may ask for what could not even be prepared.
 *
 * @param fetched - What says who may give the command, without what the command asks for.
 * @throws AuthorisationError
 */
export function assertPermission(
  dossier: Dossier,
  envelope: CommandEnvelope,
  fetched: DecisionContext,
): void {
  const definition = commandDefinitionOf(envelope.command.type);
  assertPermitted(dossier, definition, envelope, contextOf(dossier, envelope.command, fetched));
}
