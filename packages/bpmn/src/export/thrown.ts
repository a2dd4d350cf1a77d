/** Ways out of a subprocess: an end within it escalates, and its edge catches that. */
import { connect, addTo, type Container } from './container.js';
import type { Drawing } from './drawing.js';
import { create, type OpenElement } from '../read/make.js';

/** Where what is thrown leads. */
interface Caught {
  /** The subprocess that is left. */
  readonly subprocess: Container;
  /** What comes after; nothing where the definition names nothing. */
  readonly to: OpenElement | undefined;
  readonly code: string;
}

/** An end that leaves a subprocess around it for a node outside. */
export function catchThrown(
  drawing: Drawing,
  from: Container,
  own: { readonly id: string; readonly name?: string },
  { subprocess, to, code }: Caught,
): OpenElement {
  const outer = subprocess.parent;
  const key = `${subprocess.element.id}-${code}`;
  const thrown = drawing.definition('Escalation', key);
  const end = addTo(from, create('bpmn:EndEvent', { ...own, eventDefinitions: [thrown] }));
  if (outer === undefined || to === undefined) return end;
  const id = `${key}-on`;
  let caught = drawing.edges.get(id);
  if (caught === undefined) {
    caught = create('bpmn:BoundaryEvent', {
      id,
      ...(own.name !== undefined && { name: own.name }),
      attachedToRef: subprocess.element,
      cancelActivity: true,
      eventDefinitions: [drawing.definition('Escalation', key)],
    });
    drawing.edges.set(id, caught);
    drawing.placeBeside(outer, caught, subprocess.element);
  }
  connect(outer, caught, to);
  return end;
}
