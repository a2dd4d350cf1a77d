/** The way in for people: what they ask for is validated, and nobody passes as the engine. */
import { AuthorisationError } from '../engine/errors.js';
import { isEngineId } from '../engine/engine-ids.js';
import {
  parseCommand,
  type CommandEnvelope,
  type CommandEnvelopeInput,
} from '../engine/command.js';
import type { CommandReceipt } from './command-receipt.js';
import type { DryRun, RunDry } from './dry-run.js';
import type { EngineOptions } from './engine-options.js';
import type { Gate } from './gate.js';
import { executeUnderOwnId, type Execute } from './execute-by-engine.js';

/** The ways in. */
export interface Requests {
  /** Carries out what a person asks for. */
  readonly request: (input: CommandEnvelopeInput) => Promise<CommandReceipt>;
  /** Tells what it would lead to, and keeps nothing. */
  readonly requestDry: (input: CommandEnvelopeInput) => Promise<DryRun>;
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
  idPrefixes: EngineOptions['idPrefixes'],
  gate: Pick<Gate, 'rolesToday'>,
  runDry: RunDry,
): Requests {
  /** Waits only where a host has to be asked: of many callers, each would yield to all others. */
  function assertEntry(envelope: CommandEnvelope): Promise<void> | undefined {
    const isGranted = mayChoose(idPrefixes, gate, envelope);
    if (typeof isGranted !== 'boolean') return isGranted.then((is) => assertGrant(envelope, is));
    assertGrant(envelope, isGranted);
    return undefined;
  }
  function assertGrant(envelope: CommandEnvelope, isGranted: boolean): void {
    const error = refusedAtEntry(envelope, isGranted);
    if (error === undefined) return;
    onRefused(envelope, error);
    throw error;
  }
  return {
    // `new Promise`, which turns what is thrown at once into a rejection, and waits for one promise
    // less than an `async` function.
    request: (input) =>
      new Promise((resolve, reject) => {
        const envelope = parseCommand(input);
        const asking = assertEntry(envelope);
        const carrying =
          asking === undefined ? execute(envelope) : asking.then(() => execute(envelope));
        carrying.then(resolve, reject);
      }),
    requestDry: async (input) => {
      const envelope = parseCommand(input);
      const error = refusedAtEntry(envelope, await mayChoose(idPrefixes, gate, envelope));
      if (error !== undefined) throw error;
      return runDry(envelope);
    },
    requestUnder: async (ownId, input) => {
      const envelope = { ...parseCommand({ ...input, id: 'of the engine' }), id: ownId };
      await assertEntry(envelope);
      return executeUnderOwnId(execute, envelope);
    },
  };
}

/** Why a request is not let in; `undefined` where it is. */
function refusedAtEntry(
  envelope: CommandEnvelope,
  isGranted: boolean,
): AuthorisationError | undefined {
  if (envelope.actor.startsWith('@')) return namedAsEngine(envelope);
  return isGranted ? undefined : chosenWithoutGrant(envelope);
}

/** Whether a new dossier goes by an id of the engine's, or by one that its actor may choose. */
function mayChoose(
  idPrefixes: EngineOptions['idPrefixes'],
  gate: Pick<Gate, 'rolesToday'>,
  { actor, dossier, command: { type } }: CommandEnvelope,
): boolean | Promise<boolean> {
  if (idPrefixes === 'any' || (type !== 'submit' && type !== 'import')) return true;
  if (isEngineId(dossier)) return true;
  if (idPrefixes === undefined) return false;
  if (idPrefixes === 'offices') return gate.rolesToday(actor).then(({ roles }) => roles.length > 0);
  return idPrefixes(actor).some((prefix) => dossier.startsWith(prefix));
}

/** The same whether the id is taken or not. */
function chosenWithoutGrant({ actor, dossier }: CommandEnvelope): AuthorisationError {
  return new AuthorisationError(
    'NOT_AUTHORISED',
    `"${actor}" may not choose "${dossier}" as the id of a dossier. Leave it out, and the engine makes one.`,
    { actor, dossier },
  );
}

/** The engine's own names are nobody's to act under. */
function namedAsEngine({ actor }: CommandEnvelope): AuthorisationError {
  return new AuthorisationError(
    'NOT_AUTHORISED',
    `"${actor}" is a name of the engine's own; no request may act under it.`,
    { actor },
  );
}
