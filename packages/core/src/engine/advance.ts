/** `advance`: a command taken from the dossier before it to the dossier after it. */
import { genesisHash, sealEvents, type SealedEvent } from './chain.js';
import type { CommandEnvelope } from './command.js';
import type { DecisionContext } from './context.js';
import { decide } from './decide.js';
import type { Dossier } from './dossier.js';
import type { Effect } from './effects.js';

/** What a command led to. */
export interface Advanced {
  /** The dossier after the command: what a replay of its log makes of it. */
  readonly dossier: Dossier;
  /** The events to be stored, in their place in the chain. */
  readonly sealed: readonly SealedEvent[];
  /** What is to be carried out once they are stored. */
  readonly effects: readonly Effect[];
}

/**
 * Decides a command and chains its events to those before. Nothing is applied twice: the draft that
 * was decided on is the dossier after.
 *
 * @param before - The dossier as it is; `undefined` for a submission.
 * @throws CommandError, AuthorisationError, ConflictError; nothing is changed then.
 */
export function advance(
  before: Dossier | undefined,
  envelope: CommandEnvelope,
  context: DecisionContext,
): Advanced {
  const { events, effects, after } = decide(before, envelope, context);
  const head = before?.head ?? genesisHash(envelope.dossier);
  const sealed = sealEvents(envelope.dossier, before?.version ?? 0, head, events);
  after.head = sealed.at(-1)?.event.hash ?? head;
  return { dossier: after, sealed, effects };
}
