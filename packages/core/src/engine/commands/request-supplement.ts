/** Asking the applicant to complete the dossier. */
import { type Choice, openOfKinds, someOf } from '../choice.js';
import { z } from 'zod';
import { parseActivation } from '../activation.js';
import type { StepOf } from '../../definition/graph.js';
import { keySchema, reasons, step } from '../command-parts/fields.js';
import { noted } from '../command-parts/noted.js';
import { assertSupplementsLeft } from '../command-parts/supplements.js';
import { takeTarget } from '../command-parts/take-target.js';
import { leaveStep } from '../steps-and-scopes.js';
import { type Decision, recordFact } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { scopeAt, type Activation } from '../dossier.js';
import { CommandError } from '../errors.js';
import { tellApplicant } from '../tell.js';
import { assertWayOut } from '../way-out.js';

export const requestSupplement = defineCommand({
  type: 'requestSupplement',
  name: 'Request a supplement',
  does: 'Asks the applicant to complete the dossier: one full request for documents, data or words, with reasons, as often as the procedure lets it be made.',
  fields: {
    step,
    documents: z
      .array(z.string().min(1).max(64))
      .max(100)
      .default([])
      .describe('The documents that are asked for, as the procedure names them.'),
    fields: z
      .array(keySchema)
      .min(1)
      .max(100)
      .optional()
      .describe('The data fields that the applicant is to fill in; nothing else is written then.'),
    words: z
      .literal(true)
      .optional()
      .describe('The applicant is to explain in words, which are the note of the supplement.'),
    reasons,
  },
  permission: 'owner',
  lifecycles: ['running'],
  decides: 'step',
  worksOn: ['task'],
  choices: (decision) =>
    openOfKinds(decision, ['task']).flatMap((target) => requestAt(decision, target) ?? []),
  admit(decision, { step: named, documents, fields = [], words }) {
    const target = takeTarget(decision, named);
    const late = assertSupplementsLeft(decision);
    const { outcome, asks, asksData = [] } = supplementExit(decision, target);
    if (documents.length + fields.length === 0 && words === undefined) {
      throw new CommandError(
        'COMMAND_INVALID',
        `The supplement of "${target.id}" asks for nothing: name documents, fields, or words.`,
        { activation: target.id },
      );
    }
    assertKnown(decision, documents, asks);
    assertFields(fields, asksData);
    assertWayOut(decision, target.id, outcome);
    return { target, late, outcome };
  },
  carry(decision, command, { target, late, outcome }) {
    const { documents, fields, words } = command;
    const more = { ...(fields && { fields }), ...(words && { words }) };
    const fact = recordFact(decision, {
      payload: { type: 'supplementRequested', activation: target.id, documents, late, ...more },
      personal: noted(command.reasons),
    });
    if (fields !== undefined || words !== undefined) decision.asks = more;
    leaveStep(decision, target, outcome);
    tellApplicant(decision, 'supplementRequested');
    return fact;
  },
});

/** The outcome of a task that leads to a supplement step, and what may be asked for there. */
function supplementExit(decision: Decision, target: Activation): SupplementExit {
  const exit = exitToSupplement(decision, target);
  if (exit !== undefined) return exit;
  throw new CommandError(
    'OUTCOME_UNKNOWN',
    `No outcome of "${target.id}" leads to a supplement step.`,
    { activation: target.id },
  );
}

type SupplementExit = Pick<StepOf<'supplement'>, 'asks' | 'asksData'> & { outcome: string };

function exitToSupplement(decision: Decision, target: Activation): SupplementExit | undefined {
  const { scope: path, step: name } = parseActivation(target.id);
  const { procedure } = decision.context;
  const graphId = scopeAt(decision.draft, path)?.graph ?? '';
  const graph = procedure.graph(graphId);
  for (const outcome of graph.outcomes(name)) {
    const next = procedure.step(graphId, graph.next(name, outcome) ?? name);
    if (next.kind === 'supplement') {
      return { outcome, asks: next.asks, asksData: next.asksData };
    }
  }
  return undefined;
}

/** Asserts that only data is asked for that the supplement may ask for. */
function assertFields(fields: readonly string[], asksData: readonly string[]): void {
  const foreign = fields.filter((name) => !asksData.includes(name));
  if (foreign.length === 0) return;
  throw new CommandError(
    'DATA_INVALID',
    `${foreign.map((name) => `"${name}"`).join(', ')} cannot be asked for here; the supplement asks for ${asksData.join(', ') || 'no data'}. List it under "asksData" of the step.`,
    { foreign, fields: asksData },
  );
}

/** Asserts that only documents are asked for that the published procedure knows. */
function assertKnown(
  { context }: Decision,
  asked: readonly string[],
  asks: readonly string[],
): void {
  const documents = asks.length > 0 ? asks : Object.keys(context.procedure.procedure.documents);
  const foreign = asked.filter((name) => !documents.includes(name));
  if (foreign.length === 0) return;
  throw new CommandError(
    'DOCUMENT_UNKNOWN',
    `${foreign.map((name) => `"${name}"`).join(', ')} cannot be asked for here; the published procedure knows ${documents.join(', ')}.`,
    { foreign, documents },
  );
}

/** What may be asked for at a task; `undefined` where no outcome of it leads to a supplement. */
function requestAt(decision: Decision, target: Activation): Choice | undefined {
  const exit = exitToSupplement(decision, target);
  if (exit === undefined) return undefined;
  const { procedure } = decision.context.procedure;
  const { asks, asksData = [] } = exit;
  const documents = asks.length > 0 ? asks : Object.keys(procedure.documents);
  const isAsked = asksData.length > 0;
  return {
    said: { step: target.id },
    fields: {
      documents: someOf(documents, 100),
      ...(isAsked && { fields: { ...someOf(asksData, 100), minItems: 1 } }),
    },
    without: isAsked ? [] : ['fields'],
    oneOf: [
      ...(documents.length > 0 ? ['documents'] : []),
      ...(isAsked ? ['fields'] : []),
      'words',
    ],
    bound: { max: procedure.supplements?.max ?? 0, used: decision.draft.counts.supplements },
  };
}
