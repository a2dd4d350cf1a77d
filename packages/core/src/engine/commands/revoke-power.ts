/** Revoking a power of attorney. */
import { z } from 'zod';
import { isOneOfApplicants } from '../applicant.js';
import { authoriseCommand } from '../authorise.js';
import { note } from '../command-parts/fields.js';
import { notArchived } from '../command-parts/lifecycles.js';
import { assertInPerson } from '../command-parts/power.js';
import { defineCommand } from '../define-command.js';
import { CommandError } from '../errors.js';

export const revokePower = defineCommand({
  type: 'revokePower',
  name: 'Revoke a power of attorney',
  does: 'Ends a power to act for the applicant before its last day. Who had it stays on the applicant’s side where duties are separated.',
  fields: {
    power: z.int().min(1).describe('The number of the event that gave it.'),
    note,
  },
  permission: 'filing',
  lifecycles: notArchived,
  decides: 'nothing',
  choices: ({ draft }) =>
    (draft.personal?.representatives ?? [])
      .filter(({ isRevoked }) => isRevoked !== true)
      .map(({ event }) => ({ said: { power: event } })),
  admit(decision, { power }) {
    const { personal, id } = decision.draft;
    authoriseCommand(decision, `dossier "${id}"`);
    assertInPerson(decision);
    const given = personal?.representatives?.find(({ event }) => event === power);
    const { actor } = decision.envelope;
    const giver = given?.of ?? personal?.applicant;
    const isAnothers = isOneOfApplicants(personal, actor) && actor !== giver;
    if (given !== undefined && given.isRevoked !== true && !isAnothers) return;
    throw new CommandError(
      'POWER_UNKNOWN',
      `Event ${power} of dossier "${id}" gives no power of yours, or one that was revoked.`,
      { power },
    );
  },
  carry: (_decision, { power, note: text }) => ({
    payload: { type: 'powerRevoked', power },
    personal: { note: text },
  }),
});
