/** Revoking a delegation. */
import { z } from 'zod';
import { authoriseCommand } from '../authorise.js';
import { reasons } from '../command-parts/fields.js';
import { notArchived } from '../command-parts/lifecycles.js';
import { assertOwnRole } from '../command-parts/own-role.js';
import { defineCommand } from '../define-command.js';
import { CommandError } from '../errors.js';

export const revokeDelegation = defineCommand({
  type: 'revokeDelegation',
  name: 'Revoke the delegation',
  does: 'Ends a delegation before its last day. Whoever holds the role may do that.',
  fields: {
    delegation: z.int().min(1).describe('The number of the event that gave it.'),
    reasons,
  },
  permission: 'holder',
  lifecycles: notArchived,
  decides: 'nothing',
  choices: ({ draft }) =>
    (draft.personal?.delegations ?? []).map(({ event }) => ({ said: { delegation: event } })),
  admit(decision, { delegation }) {
    const { personal, id } = decision.draft;
    const given = personal?.delegations?.find(({ event }) => event === delegation);
    if (given === undefined) {
      throw new CommandError(
        'DELEGATION_UNKNOWN',
        `Event ${delegation} of dossier "${id}" is no delegation, or one that was revoked.`,
        { delegation },
      );
    }
    const { unit, role } = given;
    const own = { party: '', unit, role };
    authoriseCommand(decision, `the delegation of ${role} in ${unit}`, { roles: [own] });
    assertOwnRole(decision, own);
  },
  carry: (_decision, { delegation, reasons: note }) => ({
    payload: { type: 'delegationRevoked', delegation },
    personal: { note },
  }),
});
