/** The way in for people: what they ask for is validated, and nobody passes as the engine. */
import {
  AuthorisationError,
  parseCommand,
  type CommandEnvelope,
  type CommandEnvelopeInput,
} from '../engine/index.js';
import type { CommandReceipt } from './engine.js';
import { underOwnId, type Execute } from './system-command.js';

/** The ways in. */
export interface Requests {
  /** Carries out what a person asks for. */
  readonly request: (input: CommandEnvelopeInput) => Promise<CommandReceipt>;
  /** The same under an id of the engine's, where one request leads to many commands. */
  readonly requestUnder: (
    ownId: string,
    input: Omit<CommandEnvelopeInput, 'id'>,
  ) => Promise<CommandReceipt>;
}

/** Makes the ways in to what carries commands out. */
export function createRequests(
  execute: Execute,
  onRefused: (envelope: CommandEnvelope, error: unknown) => void,
): Requests {
  function demandPerson(envelope: CommandEnvelope): void {
    if (!envelope.actor.startsWith('@')) return;
    const error = namedAsEngine(envelope);
    onRefused(envelope, error);
    throw error;
  }
  return {
    request: async (input) => {
      const envelope = parseCommand(input);
      demandPerson(envelope);
      return execute(envelope);
    },
    requestUnder: async (ownId, input) => {
      const envelope = { ...parseCommand({ ...input, id: 'of the engine' }), id: ownId };
      demandPerson(envelope);
      return underOwnId(execute, envelope);
    },
  };
}

/** The engine's own names are nobody's to act under. */
function namedAsEngine({ actor }: CommandEnvelope): AuthorisationError {
  return new AuthorisationError(
    'NOT_AUTHORISED',
    `"${actor}" is a name of the engine's own; no request may act under it.`,
    { actor },
  );
}
