/** Finding what a procedure says of an activation: its name, its limit, its legal basis. */
import { guidanceOf } from '../definition/intake.js';
import { listSteps } from '../definition/list-steps.js';
import type { AllottedLimit } from '../definition/limit.js';
import type { Citation } from '../definition/citation.js';
import type { DeadlineEvent } from '../definition/steps/fields.js';
import type { Localized } from '@thutuc/legal-time';
import type { Procedure } from '../definition/procedure.js';
import type { Step } from '../definition/graph.js';
import { staticPath } from '../engine/activation.js';

/** What a procedure says of the step or lifecycle duty that an activation entered. */
export interface Place {
  /** Static path of the step, such as `examine/site/checkPapers`; `@receipt` and the like. */
  readonly path: string;
  /** The name of the step; duties of the dossier's lifecycle have none in the definition. */
  readonly name?: Localized;
  readonly basis: readonly Citation[];
  /** The limit that was allotted to the duty. */
  readonly limit?: AllottedLimit;
  /** Names of outcomes, where the step gives them. */
  readonly outcomeNames: Readonly<Record<string, Localized>>;
  /** What happens around the due instant, by the name of the timer. */
  readonly events: Readonly<Record<string, DeadlineEvent>>;
}

const nowhere = { basis: [], outcomeNames: {}, events: {} };

/** Finds places by activation id; each path is looked up once. */
export function placesOf(procedure: Procedure): (activation: string) => Place {
  const steps = new Map(listSteps(procedure).map(({ path, step }) => [path, step]));
  const found = new Map<string, Place>();
  return (activation) => {
    const path = staticPath(activation);
    let place = found.get(path);
    if (place === undefined) {
      place = path.startsWith('@') ? lifecyclePlace(procedure, path) : stepPlace(steps, path);
      found.set(path, place);
    }
    return place;
  };
}

function lifecyclePlace(procedure: Procedure, path: string): Place {
  const bare = { ...nowhere, path };
  const named = path === '@guidance' ? guidanceOf(procedure) : procedure.receipt;
  if (named === undefined || (path !== '@receipt' && path !== '@guidance')) return bare;
  const { limit, basis } = named;
  return { ...bare, basis, ...(limit === undefined ? {} : { limit }) };
}

function stepPlace(steps: ReadonlyMap<string, Step>, path: string): Place {
  const step = steps.get(path);
  if (step !== undefined) return placeOfStep(path, step, limitOf(step));
  // A state of a handoff or of a question: `transfer/handoff/sent`, `consult/heritage/asked`.
  const [state = '', scope = '', ...above] = path.split('/').reverse();
  const parentPath = above.reverse().join('/');
  const parent = steps.get(parentPath);
  if (parent === undefined) return { ...nowhere, path };
  return placeOfStep(parentPath, parent, limitOfState(parent, scope, state));
}

function placeOfStep(path: string, step: Step, limit: AllottedLimit | undefined): Place {
  const { name } = step;
  if (step.kind === 'end') return { ...nowhere, path, name };
  const { basis, outcomeNames = {}, events } = step;
  return { path, name, basis, outcomeNames, events, ...(limit === undefined ? {} : { limit }) };
}

function limitOf(step: Step): AllottedLimit | undefined {
  return step.kind === 'end' ? undefined : step.limit;
}

function limitOfState(step: Step, scope: string, state: string): AllottedLimit | undefined {
  if (step.kind === 'handoff') return state === 'sending' ? step.limit : step.acknowledge;
  if (step.kind !== 'consultation') return undefined;
  return step.consulted.find(({ party }) => party === scope)?.limit ?? step.consultedUnits?.limit;
}
