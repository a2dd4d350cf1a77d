/** Answers of consulted agencies, in time or late. */
import { authorise } from '../authorise.js';
import { leaveStep } from '../control.js';
import type { Decision } from '../decision.js';
import { parseActivation, staticPath } from '../activation.js';
import { demandSeparation } from '../separation.js';
import { noted, type Handler } from './outcome.js';
import { carriedOut } from '../carried-out.js';
import { takeTarget } from './work.js';

/** An agency answers. An answer after the question was closed is recorded and changes nothing. */
export const answerConsultation: Handler<'answerConsultation'> = (decision, command) => {
  const late = lateQuestion(decision, command.step);
  if (late !== undefined) {
    return {
      payload: {
        type: 'consultationAnswered',
        activation: late,
        answer: command.answer,
        late: true,
      },
      personal: noted(command.note),
    };
  }
  const target = takeTarget(decision, command.step, ['asked']);
  leaveStep(decision, target, command.answer);
  return {
    payload: { type: 'consultationAnswered', activation: target.id, answer: command.answer },
    personal: noted(command.note),
  };
};

/** A question that goes by the name, is closed without an answer, and is for the actor. */
function lateQuestion(decision: Decision, named: string): string | undefined {
  const { draft } = decision;
  const isOpen = draft.activations.some(({ id, kind }) => kind === 'asked' && goesBy(id, named));
  if (isOpen) return undefined;
  const last = draft.consultations.findLast(
    ({ activation, lateAnswer, answer }) =>
      goesBy(activation, named) &&
      lateAnswer === undefined &&
      (answer === undefined || answer === 'silent'),
  );
  if (last === undefined) return undefined;
  const { activation: id, unit, role, limit } = last;
  const [party = ''] = Object.entries(draft.parties).find(([, bound]) => bound === unit) ?? [];
  const asked = [{ party, role, unit }];
  authorise(decision, asked, `"${id}"`);
  demandSeparation(decision, last.activation, asked);
  if (limit !== undefined && decision.effectiveAt < limit) throw carriedOut(id, limit);
  return id;
}

function goesBy(id: string, named: string): boolean {
  if (id === named || staticPath(id) === named) return true;
  const { scope } = parseActivation(id);
  const parent = scope.slice(0, scope.lastIndexOf('/'));
  return [
    scope,
    staticPath(scope),
    parent,
    staticPath(parent),
    parseActivation(parent).step,
  ].includes(named);
}
