/** A submission that is made of a draft, which its commit takes. */
import type { CommandEnvelope } from '../engine/command.js';
import type { DraftRevision } from '../ports/rows.js';
import { assertDraftReader, powerOver } from './draft-access.js';
import { readDraftBody } from './draft-body.js';
import { draftDay } from './drafts.js';
import type { EngineOptions } from './engine-options.js';

/** A submission with what its draft says, and the draft as it was read. */
export interface DraftedSubmission {
  readonly envelope: CommandEnvelope;
  readonly draft: DraftRevision;
}

/** Whether a command is a submission that names a draft. */
export function namesDraft({ command }: CommandEnvelope): boolean {
  return command.type === 'submit' && command.draft !== undefined;
}

/**
 * The submission with what its draft says, where the request says nothing else; `undefined` where
 * the actor has no such draft of the procedure: the decision refuses it, as it refuses a draft
 * that was submitted before.
 *
 * @throws AuthorisationError `POWER_EXPIRED`
 */
export async function draftedSubmission(
  options: EngineOptions,
  envelope: CommandEnvelope,
): Promise<DraftedSubmission | undefined> {
  const { actor, command } = envelope;
  if (command.type !== 'submit' || command.draft === undefined) return undefined;
  const stored = await options.store.readDraft(command.draft);
  if (stored?.procedure !== command.procedure) return undefined;
  const { id, revision, owner } = stored;
  const { fields, powers } = readDraftBody(stored);
  const today = draftDay(options);
  const isKnown = owner === actor || powers.some(({ person }) => person === actor);
  if (!isKnown) return undefined;
  assertDraftReader({ id, owner, powers }, actor, today);
  const power = powerOver({ id, owner, powers }, actor, today);
  const represented =
    power === undefined
      ? {}
      : { applicant: owner, power: { from: power.from, until: power.until } };
  const { parties = {}, data = {}, ...rest } = fields;
  const given = Object.fromEntries(
    Object.entries(command).filter(([, value]) => value !== undefined),
  );
  const drafted = {
    ...represented,
    ...rest,
    ...given,
    draft: undefined,
    parties: { ...parties, ...command.parties },
    data: { ...data, ...command.data },
  } as typeof command;
  return { envelope: { ...envelope, command: drafted }, draft: { id, revision } };
}
