/** Asking for papers, or for time, as an agency that is asked. */
import { type Choice, boundOfMore, openOfKinds, someOf } from '../choice.js';
import { z } from 'zod';
import type { StepOf } from '../../definition/graph.js';
import { askingStep } from '../command-parts/asking-step.js';
import { reasons, step } from '../command-parts/fields.js';
import { noted } from '../command-parts/noted.js';
import { takeTarget } from '../command-parts/take-target.js';
import { recordFact, type Decision } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { activationOf, type Activation } from '../dossier.js';
import { CommandError } from '../errors.js';
import { redateDutyByUnit } from '../redate-duties.js';
import { cite } from '../command-parts/lateness.js';

export const askForMore = defineCommand({
  type: 'askForMore',
  name: 'Ask for papers or time',
  does: 'Of an agency that is asked, asks whoever asked it for papers, or for time: its limit is longer by what the procedure gives, as often as it lets it be asked.',
  fields: {
    step,
    documents: z
      .array(z.string().min(1).max(64))
      .max(100)
      .default([])
      .describe('The papers that it wants, as the procedure names them; none where it wants time.'),
    reasons,
  },
  permission: 'owner',
  lifecycles: ['running'],
  decides: 'impartial',
  worksOn: ['asked'],
  choices: (decision) =>
    openOfKinds(decision, ['asked']).map((target): Choice => {
      const known = Object.keys(decision.context.procedure.procedure.documents);
      return {
        said: { step: target.id },
        fields: { documents: someOf(known, 100) },
        bound: boundOfMore(askingStep(decision, target), target),
      };
    }),
  admit(decision, { step: named, documents }) {
    const target = takeTarget(decision, named);
    const asking = askingStep(decision, target);
    assertMoreLeft(asking, target);
    assertKnownPapers(decision, documents);
    return { target, asking };
  },
  carry(decision, command, { target, asking }) {
    const { id: activation } = target;
    const fact = recordFact(decision, {
      payload: { type: 'moreAsked', activation, documents: command.documents },
      personal: noted(command.reasons),
    });
    redateDutyByUnit(decision, activation);
    const { party, role } = asking;
    const unit = decision.draft.parties[party];
    const due = activationOf(decision.draft, activation)?.due?.due;
    if (unit !== undefined) {
      const to = { kind: 'role', unit, role } as const;
      decision.effects.push({ kind: 'notify', template: 'moreAsked', to, activation, due });
    }
    return fact;
  },
});

function assertMoreLeft({ more }: StepOf<'consultation'>, { id, moreAsked = 0 }: Activation): void {
  if (more !== undefined && moreAsked < more.max) return;
  const bound = more === undefined ? 'does not let an agency' : `lets an agency ${more.max} times`;
  throw new CommandError(
    'MORE_LIMIT',
    `The procedure ${bound} ask for papers or time at "${id}" (${cite(more?.basis ?? [])}). Answer with what there is.`,
    { activation: id, max: more?.max ?? 0 },
  );
}

function assertKnownPapers({ context }: Decision, asked: readonly string[]): void {
  const known = Object.keys(context.procedure.procedure.documents);
  const foreign = asked.filter((name) => !known.includes(name));
  if (foreign.length === 0) return;
  throw new CommandError(
    'DOCUMENT_UNKNOWN',
    `${foreign.map((name) => `"${name}"`).join(', ')} cannot be asked for; the procedure knows ${known.join(', ') || 'no documents'}.`,
    { foreign, documents: known },
  );
}
