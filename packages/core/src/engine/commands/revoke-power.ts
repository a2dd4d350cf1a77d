/** Revoking a power of attorney. */
import { z } from 'zod';
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
  admit(decision, { power }) {
    const { personal, id } = decision.draft;
    authoriseCommand(decision, `dossier "${id}"`);
    assertInPerson(decision);
    const given = personal?.representatives?.find(({ event }) => event === power);
    if (given !== undefined && given.isRevoked !== true) return;
    throw new CommandError(
      'POWER_UNKNOWN',
      `Event ${power} of dossier "${id}" gives no power, or one that was revoked.`,
      { power },
    );
  },
  carry: (_decision, { power, note: text }) => ({
    payload: { type: 'powerRevoked', power },
    personal: { note: text },
  }),
});
