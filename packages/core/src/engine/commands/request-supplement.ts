/** Asking the applicant to complete the dossier. */
import { z } from 'zod';
import { parseActivation } from '../activation.js';
import { reasons, step } from '../command-parts/fields.js';
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
  does: 'Asks the applicant to complete the dossier: one full request, with documents and reasons, as often as the procedure lets it be made.',
  fields: {
    step,
    documents: z
      .array(z.string().min(1).max(64))
      .min(1)
      .max(100)
      .describe('The documents that are asked for, as the procedure names them.'),
    reasons,
  },
  permission: 'owner',
  lifecycles: ['running'],
  decides: 'step',
  worksOn: ['task'],
  admit(decision, { step: named, documents }) {
    const target = takeTarget(decision, named);
    const late = assertSupplementsLeft(decision);
    const { outcome, asks } = supplementExit(decision, target);
    assertKnown(decision, documents, asks);
    assertWayOut(decision, target.id, outcome);
    return { target, late, outcome };
  },
  carry(decision, command, { target, late, outcome }) {
    const { documents } = command;
    const fact = recordFact(decision, {
      payload: { type: 'supplementRequested', activation: target.id, documents, late },
      personal: noted(command.reasons),
    });
    leaveStep(decision, target, outcome);
    tellApplicant(decision, 'supplementRequested');
    return fact;
  },
});

/** The outcome of a task that leads to a supplement step, and what may be asked for there. */
function supplementExit(
  decision: Decision,
  target: Activation,
): { outcome: string; asks: readonly string[] } {
  const { scope: path, step: name } = parseActivation(target.id);
  const { procedure } = decision.context;
  const graphId = scopeAt(decision.draft, path)?.graph ?? '';
  const graph = procedure.graph(graphId);
  for (const outcome of graph.outcomes(name)) {
    const next = procedure.step(graphId, graph.next(name, outcome) ?? name);
    if (next.kind === 'supplement') return { outcome, asks: next.asks };
  }
  throw new CommandError(
    'OUTCOME_UNKNOWN',
    `No outcome of "${target.id}" leads to a supplement step.`,
    { activation: target.id },
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
