/** Answering a consultation, in time or late. */
import { z } from 'zod';
import { parseActivation, staticPath } from '../activation.js';
import { authorise } from '../authorise.js';
import { carriedOut } from '../carried-out.js';
import { note, step } from '../command-parts/fields.js';
import { noted } from '../command-parts/noted.js';
import { takeTarget } from '../command-parts/take-target.js';
import { leaveStep } from '../steps-and-scopes.js';
import type { Decision } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { assertSeparation } from '../separation.js';

export const answerConsultation = defineCommand({
  type: 'answerConsultation',
  name: 'Answer the consultation',
  does: 'Answers for an agency that was asked. An answer after the question was closed is recorded as late and changes nothing.',
  fields: {
    step,
    answer: z.enum(['agreed', 'objected']).describe('Whether the agency agrees or objects.'),
    note,
  },
  permission: 'owner',
  lifecycles: ['running', 'suspended', 'withdrawalPending', 'closed'],
  decides: 'step',
  worksOn: ['asked'],
  admit(decision, { step: named }) {
    const late = lateQuestion(decision, named);
    return late === undefined ? { target: takeTarget(decision, named) } : { late };
  },
  carry(decision, { answer, note: text }, { target, late }) {
    if (target === undefined) {
      return {
        payload: { type: 'consultationAnswered', activation: late, answer, late: true },
        personal: noted(text),
      };
    }
    leaveStep(decision, target, answer);
    return {
      payload: { type: 'consultationAnswered', activation: target.id, answer },
      personal: noted(text),
    };
  },
});

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
  assertSeparation(decision, last.activation, asked);
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
