/** Sending a dossier back to an earlier step, with reasons. */
import { type Choice, openOfKinds } from '../choice.js';
import { z } from 'zod';
import { backExit, placeOfBack } from '../../definition/back.js';
import type { Back } from '../../definition/steps/back.js';
import { parseActivation, staticPath } from '../activation.js';
import { authoriseCommand } from '../authorise.js';
import { reasons, step } from '../command-parts/fields.js';
import { noted } from '../command-parts/noted.js';
import { type Decision, recordFact } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { activationOf, scopeAt, type Activation } from '../dossier.js';
import { CommandError } from '../errors.js';
import { leaveAround } from '../leave-more.js';
import { actorsOf } from '../actors.js';
import { assertNotBackdatedBefore } from '../backdating.js';
import { assertUnclaimed } from '../claims.js';
import { stepOf } from '../step-of.js';
import { assertTargetNotHeld, findTarget } from '../target.js';
import { tellOwner } from '../tell.js';
import { assertWayOut } from '../way-out.js';

export const sendBack = defineCommand({
  type: 'sendBack',
  name: 'Send back',
  does: 'Sends the dossier back from a task to an earlier step, with reasons, as often as the step allows; from inside a branch to a step outside of it, the step is left that opened the branch.',
  fields: {
    step,
    to: z
      .string()
      .min(1)
      .max(120)
      .describe('The earlier step, as `back.to` of the task names it: `prepare` or `../prepare`.'),
    reasons,
  },
  permission: 'back',
  lifecycles: ['running'],
  decides: 'step',
  worksOn: ['task'],
  choices: (decision) =>
    openOfKinds(decision, ['task']).flatMap(({ id }): Choice[] => {
      const task = stepOf(decision, id);
      if (task.kind !== 'task' || task.back === undefined) return [];
      const { to: targets, max } = task.back;
      const used = decision.draft.counts.back?.[staticPath(id)] ?? 0;
      return targets.map((to) => ({ said: { step: id, to }, bound: { max, used } }));
    }),
  admit(decision, { step: named, to }) {
    const target = findTarget(decision, named, ['task']);
    const back = backOf(decision, target);
    authorise(decision, target, back);
    assertTargetNotHeld(decision, target.id);
    assertNotBackdatedBefore(decision, target.since, target.id);
    assertOffered(target, back, to);
    assertBound(decision, target, back);
    const left = stepToLeave(decision, target, to);
    const exit = backExit(placeOfBack(to).name);
    assertWayOut(decision, left.id, exit);
    return { target, left, exit, keep: back.keep };
  },
  carry(decision, { to, reasons: text }, { target, left, exit, keep }) {
    const fact = recordFact(decision, {
      payload: { type: 'sentBack', activation: target.id, to },
      personal: noted(text),
    });
    leaveAround(decision, { target, left, exit, as: backExit(to), keep: keep === 'ended' });
    for (const move of decision.moves) {
      if (move.op !== 'enter' || move.kind !== 'task') continue;
      const entered = activationOf(decision.draft, move.activation);
      if (entered !== undefined) tellOwner(decision, 'sentBack', entered);
    }
    return fact;
  },
});

/** How a task may be sent back. @throws CommandError `BACK_UNKNOWN` where it may not */
function backOf(decision: Decision, { id }: Activation): Back {
  const task = stepOf(decision, id);
  if (task.kind === 'task' && task.back !== undefined) return task.back;
  throw new CommandError(
    'BACK_UNKNOWN',
    `"${id}" is not sent back to an earlier step: the procedure names none. Complete it by one of its outcomes.`,
    { activation: id, known: [] },
  );
}

/** What a person has claimed is theirs to send back, unless it is for another role. */
function authorise(decision: Decision, target: Activation, { role }: Back): void {
  authoriseCommand(decision, `on "${target.id}"`, { activation: target, roles: [role] });
  const isOwn = actorsOf(decision, target).some(
    (owner) => owner.party === role.party && owner.role === role.role,
  );
  if (isOwn) assertUnclaimed(decision, target);
}

function assertOffered({ id }: Activation, { to: known }: Back, to: string): void {
  if (known.includes(to)) return;
  throw new CommandError(
    'BACK_UNKNOWN',
    `"${id}" cannot be sent back to "${to}"; it can be sent back to ${known.map((name) => `"${name}"`).join(', ')}.`,
    { activation: id, to, known },
  );
}

/** @throws CommandError `BACK_LIMIT` */
function assertBound({ draft }: Decision, { id }: Activation, { max }: Back): void {
  const sent = draft.counts.back?.[staticPath(id)] ?? 0;
  if (sent < max) return;
  throw new CommandError(
    'BACK_LIMIT',
    `"${id}" is sent back ${max} time(s) at most; it was ${sent} time(s). Complete it by one of its outcomes.`,
    { activation: id, max, sent },
  );
}

/** What is left: the task, or the step that opened the branch which the way leads out of. */
function stepToLeave({ draft }: Decision, target: Activation, to: string): Activation {
  let left = target;
  for (let { levels } = placeOfBack(to); levels > 0; levels -= 1) {
    const parent = scopeAt(draft, parseActivation(left.id).scope)?.parent ?? '';
    const around = activationOf(draft, parent);
    if (around === undefined) throw new Error(`"${left.id}" stands in no step`);
    left = around;
  }
  return left;
}
