/** What of a file a procedure has no place for: it stays in the file, and is named. */
import { elementAt, elementsAt, kindOf, type ModdleElement } from '../read/moddle.js';
import type { BpmnDocument } from '../read/read-bpmn.js';
import type { Notes } from './notes.js';

const reasons: Readonly<Record<string, string>> = {
  group: 'a group has no part in the flow',
  textAnnotation: 'an annotation has no part in the flow',
  dataStoreReference: 'what is stored elsewhere has no part in the flow',
  dataStore: 'what is stored elsewhere has no part in the flow',
  messageFlow: 'between pools messages are sent by the host',
  conversationNode: 'a conversation has no part in the flow',
};

/** Notes what a document has besides its flows. */
export function keptElements({ definitions }: BpmnDocument, notes: Notes): void {
  const visit = (element: ModdleElement): void => {
    const reason = reasons[kindOf(element)];
    if (reason !== undefined) notes.keep(element, reason);
    if (elementAt(element, 'ioSpecification') !== undefined) {
      notes.keep(element, 'its data inputs and outputs are kept, and nothing is copied by them');
    }
    for (const name of ['rootElements', 'flowElements', 'artifacts', 'messageFlows'] as const) {
      elementsAt(element, name).forEach(visit);
    }
  };
  visit(definitions);
}
