/** Erasing what a dossier says of persons. */
import { z } from 'zod';
import { authorise, authoriseCommand } from '../authorise.js';
import { reasons } from '../command-parts/fields.js';
import { notArchived } from '../command-parts/lifecycles.js';
import { noted } from '../command-parts/noted.js';
import { saltOf } from '../context.js';
import { defineCommand } from '../define-command.js';
import { CommandError } from '../errors.js';
import { adminRolesOf } from '../admin-roles.js';
import { veiledOf } from '../veil.js';
import { isOver } from '../dossier-lifecycle.js';

export const erase = defineCommand({
  type: 'erase',
  name: 'Erase personal data',
  does: 'Erases what the dossier says of persons; the chain of its log still verifies, and the event says that it was done. While something is left to do it takes `force`, and the right to use it: of those whom the separation of duties goes by, digests stay until the dossier is over and erased again.',
  fields: {
    force: z
      .boolean()
      .default(false)
      .describe('Erase it although something is left to do, where the law demands that.'),
    reasons,
  },
  permission: 'erasure',
  lifecycles: [...notArchived, 'archived'],
  decides: 'nothing',
  choices: () => [{ said: { force: false } }, { said: { force: true } }],
  admit(decision, { force }) {
    const { id, lifecycle, activations, personal, veiled } = decision.draft;
    const isDone = isOver(lifecycle) && activations.length === 0;
    const what = `dossier "${id}"`;
    if (isDone) authoriseCommand(decision, what);
    else if (force) authorise(decision, adminRolesOf(decision, 'forcedErasure'), what);
    else {
      authoriseCommand(decision, what);
      throw new CommandError(
        'OUT_OF_ORDER',
        `Dossier "${id}" is still worked on, by those whom it names. Archive it first, or use force where the law demands that.`,
        { dossier: id, lifecycle },
      );
    }
    if (personal === null && (veiled === undefined || !isDone)) {
      throw new CommandError('OUT_OF_ORDER', `Dossier "${id}" is erased already.`, { dossier: id });
    }
    return isDone;
  },
  carry: (decision, command, isDone) => ({
    payload: { type: 'erased', forced: isDone ? undefined : true },
    personal: {
      ...noted(command.reasons),
      veiled: isDone ? undefined : veiledOf(decision.draft, saltOf(decision.context)),
    },
  }),
});
