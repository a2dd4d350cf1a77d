/** Noting that a dossier of a subprocedure has ended. */
import { authoriseCommand } from '../authorise.js';
import { openerOfChild } from '../children.js';
import { childSchema, doneBySchema } from '../command-parts/child-fields.js';
import { activation, nameSchema } from '../command-parts/fields.js';
import { completeStepIfDone } from '../steps-and-scopes.js';
import { recordFact } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { CommandError } from '../errors.js';
import { findTarget } from '../target.js';

export const endChild = defineCommand({
  type: 'endChild',
  name: 'Note the end of a dossier',
  does: 'Notes how a dossier has ended that a step had opened; the step is left when all are over that it waits for.',
  fields: {
    activation: activation.describe('The id of the activation that opened it.'),
    child: childSchema,
    outcome: nameSchema.describe('The outcome by which it ended.'),
    doneBy: doneBySchema,
  },
  permission: 'engine',
  lifecycles: ['running'],
  decides: 'nothing',
  admit(decision, { activation: opening, child }) {
    authoriseCommand(decision, `"${opening}"`);
    const opener = openerOfChild(decision.draft, opening)?.id ?? opening;
    const target = findTarget(decision, opener, ['subprocedure']);
    const scope = String(child);
    if (target.results?.some((result) => result.scope === scope) === true) {
      throw new CommandError(
        'CHILD_ENDED',
        `Dossier ${child} of "${target.id}" has ended before.`,
        {
          activation: target.id,
          child,
        },
      );
    }
    return target;
  },
  carry(decision, { child, outcome, doneBy }, target) {
    if (doneBy !== undefined) decision.separated = true;
    const fact = recordFact(decision, {
      payload: { type: 'childEnded', activation: target.id, child, outcome },
      personal: { doneBy },
    });
    completeStepIfDone(decision, target.id);
    return fact;
  },
});
