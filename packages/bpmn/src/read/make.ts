/** Makes elements of BPMN by the library's own types. */
import { BpmnModdle } from 'bpmn-moddle';
import { isElement, type ModdleElement } from './moddle.js';

/** An element whose properties are still being filled in. */
export interface OpenElement extends ModdleElement {
  set(name: string, value: unknown): void;
}

const moddle = new BpmnModdle();

type Properties = Readonly<Record<string, unknown>>;

/** An element of a type of BPMN, such as `bpmn:UserTask`; what is `undefined` is left out. */
export function create(type: string, properties: Properties = {}): OpenElement {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  return open(moddle.create(type, Object.fromEntries(given)));
}

/** An element of another namespace than BPMN's. */
export function createGeneric(name: string, namespace: string, properties: Properties) {
  return open(moddle.createAny(name, namespace, properties));
}

/** Adds to what a property of many holds. */
export function append(element: ModdleElement, property: string, value: ModdleElement): void {
  const values = element.get(property);
  if (Array.isArray(values)) values.push(value);
}

/** The XML of a document. */
export async function toXml(definitions: ModdleElement): Promise<string> {
  const { xml } = await moddle.toXML(definitions, { format: true });
  return xml;
}

function open(value: unknown): OpenElement {
  if (isElement(value) && 'set' in value) return value as OpenElement;
  throw new TypeError('bpmn-moddle made no element');
}
