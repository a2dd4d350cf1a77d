/** Answering a consultation, in time or late. */
import { writing } from '../command-parts/data-schema.js';
import { type Choice, wordsSchema, openOfKinds } from '../choice.js';
import { z } from 'zod';
import { parseActivation, staticPath } from '../activation.js';
import { authorise } from '../authorise.js';
import { carriedOut } from '../carried-out.js';
import { partData, type PartedData } from '../command-parts/data.js';
import { dataSchema, note, step } from '../command-parts/fields.js';
import { noted } from '../command-parts/noted.js';
import { takeTarget } from '../command-parts/take-target.js';
import { leaveStep } from '../steps-and-scopes.js';
import { type Decision, recordFact } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { CommandError } from '../errors.js';
import { stepOf } from '../step-of.js';
import { tellDeciders } from '../tell-deciders.js';
import { assertSeparation } from '../separation.js';

export const answerConsultation = defineCommand({
  type: 'answerConsultation',
  name: 'Answer the consultation',
  does: 'Answers for an agency that was asked. An answer after the question was closed is recorded as late, moves nothing, and is reported to whoever decides.',
  fields: {
    step,
    answer: z.enum(['agreed', 'objected']).describe('Whether the agency agrees or objects.'),
    conditional: z
      .literal(true)
      .optional()
      .describe('It agrees under the conditions that the note says.'),
    data: dataSchema.optional().describe('Values of the data fields that the consultation writes.'),
    note,
  },
  permission: 'owner',
  lifecycles: ['running', 'suspended', 'withdrawalPending', 'closed'],
  decides: 'step',
  worksOn: ['asked'],
  choices: (decision) => [
    ...openOfKinds(decision, ['asked']).flatMap(({ id }) => answersTo(decision, id)),
    ...decision.draft.consultations.flatMap(({ activation, lateAnswer, answer }) => {
      const isLate = lateAnswer === undefined && (answer === undefined || answer === 'silent');
      const isOpen = decision.draft.activations.some(({ id }) => id === activation);
      return isLate && !isOpen ? answersTo(decision, activation, 'late') : [];
    }),
  ],
  admit(decision, { step: named, answer, conditional, data = {}, note: text }) {
    const late = lateQuestion(decision, named);
    const target = late === undefined ? takeTarget(decision, named) : undefined;
    const id = target?.id ?? named;
    if (conditional === true && (answer !== 'agreed' || text === undefined || text.trim() === '')) {
      throw incomplete(id, 'conditions are of one that agrees, and stand in the note');
    }
    if (Object.keys(data).length === 0) return { target, late, parted: nothingWritten };
    if (target === undefined) throw incomplete(id, 'an answer that comes late writes no data');
    const step = stepOf(decision, target.id);
    const writes = step.kind === 'consultation' ? step.writes : [];
    return { target, late, parted: partData(decision.context.procedure.procedure, data, writes) };
  },
  carry(decision, { answer, conditional, note: text }, { target, late, parted }) {
    const { open, personal } = parted;
    const said = { ...(conditional && { conditional }), ...(open && { data: open }) };
    if (target === undefined) {
      const activation = late ?? '';
      tellDeciders(decision, 'lateAnswer', activation);
      return {
        payload: { type: 'consultationAnswered', activation, answer, late: true, ...said },
        personal: noted(text),
      };
    }
    const fact = recordFact(decision, {
      payload: { type: 'consultationAnswered', activation: target.id, answer, ...said },
      personal: noted(text, personal),
    });
    leaveStep(decision, target, answer);
    return fact;
  },
});

const nothingWritten: PartedData = { open: undefined, personal: undefined };

function incomplete(activation: string, why: string): CommandError {
  return new CommandError('LEAVING_INCOMPLETE', `"${activation}" is not answered so: ${why}.`, {
    activation,
    why,
  });
}

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

/** The answers that may be given: agreed, agreed under conditions, objected. */
function answersTo(decision: Decision, id: string, late?: 'late'): Choice[] {
  const step = late === undefined ? stepOf(decision, id) : undefined;
  const fields = step?.kind === 'consultation' ? step.writes : [];
  const data = writing(decision, { fields });
  const plain = { ...data, without: ['conditional'] };
  return [
    { said: { step: id, answer: 'agreed' }, ...plain },
    { said: { step: id, answer: 'objected' }, ...plain },
    {
      said: { step: id, answer: 'agreed', conditional: true },
      fields: { ...data.fields, note: wordsSchema },
      required: ['note'],
    },
  ];
}
