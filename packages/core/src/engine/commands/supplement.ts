/** The supplement loop: asked for, provided, abandoned; bounded by law. */
import { leaveStep } from '../control.js';
import { recordFact, tellApplicant, type Decision } from '../decision.js';
import { CommandError } from '../errors.js';
import { parseActivation } from '../activation.js';
import { scopeAt, type Activation } from '../dossier.js';
import { partData } from './data.js';
import { demandSupplement } from './exits.js';
import { noted, type Handler } from './outcome.js';
import { takeTarget } from './work.js';

/** Asks the applicant to complete the dossier: one full request, with documents and reasons. */
export const requestSupplement: Handler<'requestSupplement'> = (decision, command) => {
  const target = takeTarget(decision, command.step, ['task']);
  const late = demandSupplement(decision);
  const { outcome, asks } = supplementExit(decision, target);
  const documents =
    asks.length > 0 ? asks : Object.keys(decision.context.procedure.procedure.documents);
  const foreign = command.documents.filter((name) => !documents.includes(name));
  if (foreign.length > 0) {
    throw new CommandError(
      'DOCUMENT_UNKNOWN',
      `${foreign.map((name) => `"${name}"`).join(', ')} cannot be asked for here; the published procedure knows ${documents.join(', ')}.`,
      { foreign, documents },
    );
  }
  const fact = recordFact(decision, {
    payload: {
      type: 'supplementRequested',
      activation: target.id,
      documents: command.documents,
      late,
    },
    personal: noted(command.reasons),
  });
  leaveStep(decision, target, outcome);
  tellApplicant(decision, 'supplementRequested');
  return fact;
};

/** The applicant completes the dossier. */
export const provideSupplement: Handler<'provideSupplement'> = (decision, command) => {
  const target = takeTarget(decision, command.step, ['supplement']);
  const { open, personal } = partData(decision.context.procedure.procedure, command.data);
  const fact = recordFact(decision, {
    payload: { type: 'supplementProvided', activation: target.id, data: open },
    personal: noted(command.note, personal),
  });
  leaveStep(decision, target, 'provided');
  return fact;
};

/** The applicant says that the dossier will not be completed. */
export const abandonSupplement: Handler<'abandonSupplement'> = (decision, command) => {
  const target = takeTarget(decision, command.step, ['supplement']);
  leaveStep(decision, target, 'abandoned');
  return {
    payload: { type: 'supplementAbandoned', activation: target.id },
    personal: noted(command.note),
  };
};

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
