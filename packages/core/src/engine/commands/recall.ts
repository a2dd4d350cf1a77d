/** Recalling what nobody has taken yet: a handoff, a consultation, a supplement request. */
import { choicePerStep } from '../choice.js';
import type { RoleRef } from '../../definition/party.js';
import { otherActorsOf } from '../../definition/step-actors.js';
import { parseActivation } from '../activation.js';
import { authoriseCommand } from '../authorise.js';
import { assertNotBackdatedBefore } from '../backdating.js';
import { keepClockLimit } from '../clock.js';
import { reasons, step } from '../command-parts/fields.js';
import { noted } from '../command-parts/noted.js';
import { leaveStep } from '../steps-and-scopes.js';
import { type Decision, recordFact } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { activationOf, scopeAt, type Activation } from '../dossier.js';
import { CommandError } from '../errors.js';
import { leaveTogether } from '../leave-more.js';
import { ownerRecordedIn } from '../recorded-in.js';
import { stepOf } from '../step-of.js';
import { assertTargetNotHeld, findTarget, isTargetNamed } from '../target.js';
import { tellOwner } from '../tell.js';
import { assertWayOut } from '../way-out.js';

const outcome = 'recalled';
const kinds = ['sent', 'asked', 'supplement'] as const;

/** What was sent: the activation of its step, and those in which it waits to be taken. */
interface Sent {
  readonly step: string;
  readonly waiting: readonly Activation[];
}

export const recall = defineCommand({
  type: 'recall',
  name: 'Recall what was sent',
  does: 'Takes back a handoff, a consultation or a request for a supplement that nobody has taken yet; the procedure says what follows. It was sent all the same, and counts.',
  fields: { step, reasons },
  permission: 'sender',
  lifecycles: ['running'],
  decides: 'impartial',
  worksOn: kinds,
  needs: ['log'],
  choices: (decision) => choicePerStep(decision, kinds),
  admit(decision, { step: named }) {
    const sent = findSent(decision, named);
    const [sender, ...others] = sendersOf(decision, sent.step);
    authoriseCommand(decision, `"${sent.step}"`, { roles: [sender, ...others] });
    assertUntaken(decision, sent);
    for (const { id, since } of sent.waiting) {
      assertTargetNotHeld(decision, id);
      assertNotBackdatedBefore(decision, since, id);
    }
    assertWayOut(decision, sent.step, outcome);
    return { sent, sender };
  },
  carry(decision, command, { sent: { step: activation, waiting }, sender }) {
    const fact = recordFact(decision, {
      payload: { type: 'recalled', activation, sender },
      personal: noted(command.reasons),
    });
    for (const open of waiting) tellOwner(decision, 'recalled', open);
    const [first] = waiting;
    if (first?.id === activation) {
      keepClockLimit(decision, activation);
      leaveStep(decision, first, outcome);
    } else leaveTogether(decision, activation, waiting, outcome);
    return fact;
  },
});

/** What a command means; a consultation by any of its questions. @throws CommandError */
function findSent(decision: Decision, named: string): Sent {
  const { draft } = decision;
  const stepOfOne = ({ id, kind }: Activation): string =>
    kind === 'supplement' ? id : (scopeAt(draft, parseActivation(id).scope)?.parent ?? id);
  const all = draft.activations.filter(({ kind }) => (kinds as readonly string[]).includes(kind));
  const steps = new Set(all.filter((open) => isTargetNamed(open, named)).map(stepOfOne));
  const [sent] = steps.size === 1 ? steps : [findTarget(decision, named, kinds).id];
  const waiting = all.filter((open) => stepOfOne(open) === sent);
  return { step: sent ?? named, waiting };
}

/** The role that something was sent from, and whoever else may act in its stead. */
function sendersOf(decision: Decision, activation: string): readonly [RoleRef, ...RoleRef[]] {
  const step = stepOf(decision, activation);
  if (step.kind === 'handoff' || step.kind === 'consultation') {
    const { party, role } = step;
    return [{ party, role }, ...otherActorsOf(step, step.kind)];
  }
  const { log = [], procedure } = decision.context;
  const asked = log.findLast(({ moves }) =>
    moves.some((move) => move.op === 'enter' && move.activation === activation),
  );
  const { party, role } =
    (asked && ownerRecordedIn(decision, asked)) ?? procedure.procedure.receipt;
  return [{ party, role }];
}

/** @throws CommandError `RECALL_TOO_LATE` where what was sent has been taken */
function assertUntaken({ draft }: Decision, { step: id, waiting }: Sent): void {
  const answered = activationOf(draft, id)?.results ?? [];
  const isClaimed = waiting.some(({ claimedBy }) => claimedBy !== undefined);
  const cameIn = (draft.documents ?? []).filter(({ addedAt }) =>
    waiting.some(({ kind, since }) => kind === 'supplement' && addedAt >= since),
  );
  const why = isClaimed
    ? 'it has been claimed'
    : answered.length > 0
      ? 'an agency has answered'
      : 'papers have come in';
  if (!isClaimed && answered.length === 0 && cameIn.length === 0) return;
  throw new CommandError(
    'RECALL_TOO_LATE',
    `"${id}" cannot be recalled: ${why}. Ask whoever has it to send it back.`,
    { activation: id, why },
  );
}
