/** Ending the grace of a consequence that is held. */
import { clockActivation } from '../activation.js';
import { authoriseCommand } from '../authorise.js';
import { note, step } from '../command-parts/fields.js';
import { noted } from '../command-parts/noted.js';
import { defineCommand } from '../define-command.js';
import { CommandError } from '../errors.js';
import { passTimer } from '../passed-limit.js';
import { heldAt } from '../target.js';
import { heldTimersOf, effectOfTimer } from '../timers.js';

export const carryOut = defineCommand({
  type: 'carryOut',
  name: 'Carry out what is held',
  does: 'Says that nothing came in before the limit of a step passed: what follows from it need not be held longer for facts that are typed in late.',
  fields: {
    step: step.describe(
      'The step whose limit has passed, as other commands name it; `@clock#1` for the limit of the law.',
    ),
    note,
  },
  permission: 'receipt',
  lifecycles: ['guided', 'running'],
  // "Nothing came in": what came in too late to be recorded is shut out.
  decides: 'impartial',
  choices: ({ draft }) =>
    [...new Set(heldTimersOf(draft).map(({ activation }) => activation))].map((step) => {
      return { said: { step } };
    }),
  takesEffectAt(dossier, { step: named }, now) {
    const held = heldAt(dossier, named, now);
    return held && effectOfTimer(dossier, held, now);
  },
  admit(decision, { step: named }) {
    authoriseCommand(decision, `"${named}"`);
    const held = heldAt(decision.draft, named, decision.context.now);
    if (held === undefined) {
      throw new CommandError(
        'OUT_OF_ORDER',
        `Nothing is held at "${named}". Name the step whose limit has passed, or "${clockActivation}" for the limit of the law.`,
        { step: named },
      );
    }
    return held;
  },
  carry(decision, { note: text }, { activation, timer }) {
    passTimer(decision, activation, timer, decision.context.now);
    return { payload: { type: 'carriedOut', activation, timer }, personal: noted(text) };
  },
});
