/** Opening a decided dossier again, since its decision does not stand. */
import { z } from 'zod';
import { citationSchema } from '../../definition/citation.js';
import { authoriseCommand } from '../authorise.js';
import { startClock } from '../clock.js';
import { nameSchema, reasons } from '../command-parts/fields.js';
import { leaveLifecycleDuty } from '../command-parts/lifecycle-duty.js';
import { noted } from '../command-parts/noted.js';
import { openRootScopeAt } from '../steps-and-scopes.js';
import { type Decision, recordFact } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { CommandError } from '../errors.js';
import { reopeningCauses } from '../events/reopened.js';
import { openLifecycleDutyOf } from '../lifecycle-duties.js';
import { rootVisits } from '../root-visits.js';
import { standing } from '../standing.js';
import { tellApplicant } from '../tell.js';

export const reopen = defineCommand({
  type: 'reopen',
  name: 'Reopen the dossier',
  does: 'Opens a decided dossier again at a step, since its decision was annulled on appeal or by a court, or was found wrong: under a new clock and the same law. The first decision stays on record.',
  fields: {
    to: nameSchema.describe('The step that it continues with, one of `reopening.to`.'),
    cause: z
      .enum(reopeningCauses)
      .describe('Why the decision does not stand: on `appeal`, found in `error`, or by a `court`.'),
    basis: z
      .array(citationSchema)
      .min(1)
      .max(20)
      .describe('The articles, or the ruling, that it rests on.'),
    reasons,
  },
  permission: 'reopening',
  lifecycles: ['closed'],
  decides: 'impartial',
  earliest: 'latest',
  needs: ['log'],
  choices: ({ context, draft }) => {
    const { reopening } = context.procedure.procedure;
    const used = draft.former?.length ?? 0;
    return (reopening?.to ?? []).map((to) => {
      return { said: { to }, bound: { max: reopening?.max ?? 0, used } };
    });
  },
  admit(decision, { to }) {
    const { reopening, id } = decision.context.procedure.procedure;
    if (reopening === undefined) {
      throw new CommandError('OUT_OF_ORDER', `Procedure "${id}" has no reopening.`, {
        procedure: id,
      });
    }
    authoriseCommand(decision, `dossier "${decision.draft.id}"`);
    assertDecided(decision);
    const { former = [] } = decision.draft;
    if (former.length >= reopening.max) {
      throw new CommandError(
        'REOPEN_LIMIT',
        `Dossier "${decision.draft.id}" is reopened ${reopening.max} time(s) at most; it was ${former.length} time(s).`,
        { max: reopening.max, reopened: former.length },
      );
    }
    if (!reopening.to.includes(to)) {
      throw invalid(decision, `it continues at ${reopening.to.join(' or ')}, and not at "${to}"`);
    }
    return openLifecycleDutyOf(decision, 'result');
  },
  carry(decision, { to, cause, basis, reasons: text }, result) {
    const visits = rootVisits(decision.context.log ?? []);
    const fact = recordFact(decision, {
      payload: { type: 'reopened', to, cause, basis },
      personal: noted(text),
    });
    if (result !== undefined) leaveLifecycleDuty(decision, result, 'moot');
    startClock(decision, 'anew');
    tellApplicant(decision, 'reopened', { due: decision.draft.clock.due?.due });
    openRootScopeAt(decision, to, visits);
    return fact;
  },
});

/** @throws CommandError `REOPEN_INVALID` */
function assertDecided(decision: Decision): void {
  const { draft, context } = decision;
  if (draft.personal === null) throw invalid(decision, 'what it says of persons was erased');
  if (draft.parent !== undefined) {
    throw invalid(decision, 'the dossier that waited for it was told how it ended');
  }
  const isDecided = standing(context.log ?? []).some(({ moves }) =>
    moves.some((move) => move.op === 'close' && move.scope === '' && move.outcome !== undefined),
  );
  if (!isDecided) throw invalid(decision, 'it was never decided; submit it anew');
}

function invalid({ draft }: Decision, why: string): CommandError {
  return new CommandError('REOPEN_INVALID', `Dossier "${draft.id}" cannot be reopened: ${why}.`, {
    dossier: draft.id,
    why,
  });
}
