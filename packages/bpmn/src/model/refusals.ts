/** What of BPMN is not taken, and why: the one list, for the import, the run and the guide. */
import type { Refusal } from '../errors.js';
import {
  elementAt,
  elementsAt,
  isSet,
  kindOf,
  textAt,
  type ModdleElement,
} from '../read/moddle.js';
import type { BpmnDocument } from '../read/read-bpmn.js';
import { definitionsOf, refusedTriggers } from './triggers.js';

/** Kinds of elements that are refused wherever they stand. */
const refusedKinds: Readonly<Record<string, string>> = {
  complexGateway: 'its activation is a program of its own; use exclusive or inclusive gateways',
  adHocSubProcess: 'nothing says in which order its activities are done',
  transaction: 'a transaction is cancelled by compensation, which is not taken',
  choreography: 'a choreography is no process',
  globalConversation: 'a conversation is no process',
  choreographyTask: 'a choreography is no process',
  callChoreography: 'a choreography is no process',
  subChoreography: 'a choreography is no process',
};

const containers = ['rootElements', 'flowElements', 'conversations'] as const;

/** Everything in a document that is refused, in the order in which it stands. */
export function refusalsOf({ definitions, lines }: BpmnDocument): Refusal[] {
  const refusals: Refusal[] = [];
  const visit = (element: ModdleElement): void => {
    for (const reason of reasonsAgainst(element)) {
      const { id = '' } = element;
      refusals.push({ element: kindOf(element), id, line: lines.get(id), reason });
    }
    for (const name of containers) elementsAt(element, name).forEach(visit);
  };
  visit(definitions);
  return refusals;
}

function reasonsAgainst(element: ModdleElement): string[] {
  const kind = kindOf(element);
  const reasons: string[] = [];
  const refused = refusedKinds[kind];
  if (refused !== undefined) reasons.push(refused);
  if (isSet(element, 'isForCompensation')) reasons.push('compensation is not taken');
  if (kind.endsWith('Event')) {
    for (const definition of definitionsOf(element)) {
      const reason = refusedTriggers[kindOf(definition)];
      if (reason !== undefined) reasons.push(reason);
    }
  }
  const loop = kind.includes('onversation') ? undefined : elementAt(element, 'loopCharacteristics');
  if (loop !== undefined && textAt(loop, 'behavior') === 'Complex') {
    reasons.push('multi-instance with complex behaviour is not taken');
  }
  return reasons;
}
