/** Archiving a settled dossier. */
import { authoriseCommand } from '../authorise.js';
import { note } from '../command-parts/fields.js';
import { noted } from '../command-parts/noted.js';
import { defineCommand } from '../define-command.js';
import { CommandError } from '../errors.js';

export const archive = defineCommand({
  type: 'archive',
  name: 'Archive the dossier',
  does: 'Archives a settled dossier on which nothing is left to do.',
  fields: { note },
  permission: 'archive',
  lifecycles: ['closed'],
  decides: 'nothing',
  earliest: 'latest',
  admit(decision) {
    const { id, activations } = decision.draft;
    authoriseCommand(decision, `dossier "${id}"`);
    if (activations.length === 0) return;
    const open = activations.map((activation) => activation.id);
    throw new CommandError(
      'OUT_OF_ORDER',
      `Dossier "${id}" cannot be archived while something is left to do: ${open.join(', ')}.`,
      { dossier: id, open },
    );
  },
  carry: (_decision, command) => ({
    payload: { type: 'archived' },
    personal: noted(command.note),
  }),
});
