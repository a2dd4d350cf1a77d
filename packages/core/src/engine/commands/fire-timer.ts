/** Firing a timer that is due. */
import { z } from 'zod';
import { authoriseCommand } from '../authorise.js';
import { activation } from '../command-parts/fields.js';
import type { Decision } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { CommandError } from '../errors.js';
import { passTimer } from '../passed-limit.js';
import { effectOfTimer, timedOf, timersOf } from '../timers.js';

export const fireTimer = defineCommand({
  type: 'fireTimer',
  name: 'Fire a timer',
  does: 'Carries out what follows when a due date or a deadline event has passed and its grace is over: a reminder, an outcome of the step, the outcome that the law itself gives.',
  fields: {
    activation: activation.describe(
      'The id of the activation, or that of the legal clock (`@clock#1`).',
    ),
    timer: z.string().min(1).max(64).describe('The name of the timer.'),
  },
  permission: 'engine',
  lifecycles: ['submitted', 'guided', 'running', 'withdrawalPending'],
  decides: 'nothing',
  takesEffectAt: effectOfTimer,
  admit(decision, { activation: id, timer }) {
    authoriseCommand(decision, `timer "${timer}" of "${id}"`);
    const carryAt = assertRunning(decision, id, timer);
    if (carryAt > decision.context.now) {
      throw new CommandError(
        'TIMER_NOT_DUE',
        `Timer "${timer}" of "${id}" is carried out only at ${carryAt}.`,
        { activation: id, timer, at: carryAt },
      );
    }
    return carryAt;
  },
  carry(decision, { activation: id, timer }, carryAt) {
    passTimer(decision, id, timer, carryAt);
    return { payload: { type: 'timerFired', activation: id, timer } };
  },
});

/** When the engine acts on a timer that runs. @throws CommandError `TIMER_OVER`, `TIMER_NOT_DUE` */
function assertRunning({ draft }: Decision, id: string, timer: string): number {
  const running = timersOf(draft).find((one) => one.activation === id && one.timer === timer);
  if (running !== undefined) return running.carryAt;
  const timed = timedOf(draft, id);
  // An officer took it before the dossier came to rest.
  if (timed?.timers?.[timer] !== undefined) {
    throw new CommandError(
      'TIMER_NOT_DUE',
      `Timer "${timer}" of "${id}" rests while the dossier is ${draft.lifecycle}.`,
      { activation: id, timer },
    );
  }
  throw new CommandError(
    'TIMER_OVER',
    `Timer "${timer}" of "${id}" is over: it has fired, or its step was left.`,
    { activation: id, timer },
  );
}
