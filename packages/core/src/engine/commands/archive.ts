/** What comes after the end: a settled dossier is archived, and what it says of persons erased. */
import { saltOf } from '../context.js';
import { authorise, authoriseCommand } from '../authorise.js';
import { officersOf } from '../officers.js';
import { CommandError } from '../errors.js';
import { veiledOf } from '../veil.js';
import { noted, type Handler } from './outcome.js';

/** Archives a settled dossier on which nothing is left to do. */
export const archive: Handler<'archive'> = (decision, command) => {
  const { id, activations } = decision.draft;
  authoriseCommand(decision, `dossier "${id}"`);
  if (activations.length > 0) {
    const open = activations.map((activation) => activation.id);
    throw new CommandError(
      'OUT_OF_ORDER',
      `Dossier "${id}" cannot be archived while something is left to do: ${open.join(', ')}.`,
      { dossier: id, open },
    );
  }
  return { payload: { type: 'archived' }, personal: noted(command.note) };
};

/**
 * Erases what the dossier says of persons; the chain of its log still verifies, and this event
 * says that it was done. While something is left to do it takes force, and the right to use it; of
 * those whom separation of duties goes by, digests stay until the dossier is over and erased again.
 */
export const erase: Handler<'erase'> = (decision, command) => {
  const { id, lifecycle, activations, personal, veiled } = decision.draft;
  const isOver = (lifecycle === 'closed' || lifecycle === 'archived') && activations.length === 0;
  const what = `dossier "${id}"`;
  if (isOver) authoriseCommand(decision, what);
  else if (command.force) authorise(decision, officersOf(decision, 'forcedErasure'), what);
  else {
    authoriseCommand(decision, what);
    throw new CommandError(
      'OUT_OF_ORDER',
      `Dossier "${id}" is still worked on, by those whom it names. Archive it first, or use force where the law demands that.`,
      { dossier: id, lifecycle },
    );
  }
  if (personal === null && (veiled === undefined || !isOver)) {
    throw new CommandError('OUT_OF_ORDER', `Dossier "${id}" is erased already.`, { dossier: id });
  }
  return {
    payload: { type: 'erased', forced: isOver ? undefined : true },
    personal: {
      ...noted(command.reasons),
      veiled: isOver ? undefined : veiledOf(decision.draft, saltOf(decision.context)),
    },
  };
};
