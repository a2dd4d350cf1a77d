/** Telling observers and the log what became of commands. */
import type { CommandEnvelope } from '../engine/command.js';
import type { DossierEvent } from '../engine/event.js';
import type { SealedEvent } from '../engine/chain.js';
import { ThutucError } from '@thutuc/legal-time';
import type { Observers } from '../observe/observers.js';
import { loggable, type Logger } from '../ports/logger.js';

/** Tells what a command led to, when it is on disk. */
export function publishCommitted(
  observers: Observers,
  logger: Logger | undefined,
): (envelope: CommandEnvelope, events: readonly SealedEvent[]) => void {
  return ({ id: command, dossier, command: { type } }, events) => {
    for (const { event } of events) {
      const { seq: version, payload } = event;
      logger?.debug({ dossier, command, type, version }, 'command carried out');
      if (observers.has('committed'))
        observers.tell('committed', { dossier, command, type, event: payload.type, version });
      if (payload.type === 'timerFired') {
        const { activation, timer } = payload;
        observers.tell('timerFired', { dossier, activation, timer });
      }
      tellIncidents(observers, logger, dossier, event);
    }
  };
}

function tellIncidents(
  observers: Observers,
  logger: Logger | undefined,
  dossier: string,
  { moves }: DossierEvent,
): void {
  for (const move of moves) {
    if (move.op !== 'incident' || move.incident === undefined) continue;
    const { activation } = move;
    const { kind, code } = move.incident;
    logger?.warn({ dossier, activation, kind, code }, 'incident');
    observers.tell('incident', { dossier, activation, kind, code });
  }
}

/** Tells that a command was refused; what failed otherwise is nobody's refusal. */
export function publishRefused(
  observers: Observers,
  logger: Logger | undefined,
): (envelope: CommandEnvelope, error: unknown) => void {
  return ({ id: command, dossier, actor, command: { type } }, error) => {
    if (!(error instanceof ThutucError)) {
      logger?.error({ dossier, command, type, error: loggable(error) }, 'command failed');
      return;
    }
    const code = String(error.code);
    logger?.info({ dossier, command, type, code }, 'command refused');
    observers.tell('refused', { dossier, command, type, actor, code });
  };
}
