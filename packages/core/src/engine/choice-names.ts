/** What a choice names: the texts of its step, outcome, place and document, in all languages. */
import type { Localized } from '@thutuc/legal-time';
import { placeOfBack } from '../definition/back.js';
import type { Step } from '../definition/graph.js';
import { listSteps } from '../definition/list-steps.js';
import { parseActivation } from './activation.js';
import type { Choice } from './choice.js';
import type { Decision } from './decision.js';
import { scopeAt } from './dossier.js';
import { stepOf } from './step-of.js';

/** The texts that go with the fields which make a choice. */
export interface ChoiceNames {
  readonly step?: Localized | undefined;
  readonly outcome?: Localized | undefined;
  readonly to?: Localized | undefined;
  readonly document?: Localized | undefined;
}

/** The names of what a choice says, as the procedure has them. */
export function namesOf(decision: Decision, { said }: Pick<Choice, 'said'>): ChoiceNames {
  const { procedure } = decision.context.procedure;
  const step = typeof said.step === 'string' ? stepIfOpen(decision, said.step) : undefined;
  const outcomes = step === undefined || step.kind === 'end' ? undefined : step.outcomeNames;
  const { outcome, to, document } = said;
  return {
    step: step?.name,
    ...(typeof outcome === 'string' && { outcome: outcomes?.[outcome] }),
    ...(typeof to === 'string' && { to: nameOfPlace(decision, to) }),
    ...(typeof document === 'string' && { document: procedure.documents[document]?.name }),
  };
}

/** The step that an open activation stands for; none for a duty of the dossier as a whole. */
function stepIfOpen(decision: Decision, id: string): Step | undefined {
  if (id.startsWith('@')) return undefined;
  const { scope } = parseActivation(id);
  return scopeAt(decision.draft, scope) === undefined ? undefined : stepOf(decision, id);
}

function nameOfPlace({ context }: Decision, to: string): Localized | undefined {
  const { name } = placeOfBack(to);
  return listSteps(context.procedure.procedure).find(({ path }) => path.split('/').at(-1) === name)
    ?.step.name;
}
