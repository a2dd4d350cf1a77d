/** Our own elements in a BPMN file: a step with its place, and the procedure around them. */
import type { ModdleElement } from '../read/moddle.js';
import type { FactElement } from './facts.js';
import { createGeneric } from '../read/make.js';

/** The namespace of our elements. */
export const ownNamespace = 'urn:thutuc:bpmn:1';

const prefix = 'thutuc:';

/** Makes an element of BPMN's library of one that holds facts. */
export function ownElement({ name, attributes, children }: FactElement): ModdleElement {
  return createGeneric(prefix + name, ownNamespace, {
    ...attributes,
    ...(children.length > 0 && { $children: children.map(ownElement) }),
  });
}

interface Described {
  readonly $descriptor?: {
    readonly ns?: { readonly localName?: string; readonly uri?: string };
  };
}

/** The facts that an element of ours holds, whatever its prefix; none in another's. */
export function factsIn(element: ModdleElement): FactElement | undefined {
  const ns = (element as Described).$descriptor?.ns;
  if (ns?.uri !== ownNamespace || ns.localName === undefined) return undefined;
  const attributes = Object.entries(element).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !entry[0].startsWith('$'),
  );
  return {
    name: ns.localName,
    attributes: Object.fromEntries(attributes),
    children: (element.$children ?? []).flatMap((child) => factsIn(child) ?? []),
  };
}
