/** What a command handler answers with. */
import type { CommandOf, CommandType } from '../command.js';
import type { Decision } from '../decision.js';
import type { Data } from '../dossier.js';
import type { Outcome } from '../facts.js';

/** Checks a command against the decision's draft, records its moves, and answers its facts. */
export type Handler<Type extends CommandType> = (
  decision: Decision,
  command: CommandOf<Type>,
) => Outcome;

/** Free text and personal data of a command as part of the personal facts. */
export function noted(note: string | undefined, data?: Data): Outcome['personal'] {
  return note === undefined && data === undefined ? undefined : { note, data };
}
