/** Elements of a model as `bpmn-moddle` has them, and the accessors that the rest reads them by. */

/** An element: typed properties by name, and what no descriptor names under `$attrs`. */
export interface ModdleElement {
  readonly $type: string;
  readonly $attrs: Readonly<Record<string, unknown>>;
  readonly $parent?: ModdleElement;
  readonly $children?: readonly ModdleElement[];
  readonly $body?: string;
  readonly id?: string;
  readonly name?: string;
  get(name: string): unknown;
}

/** `task` for `bpmn:Task`: the kind of an element as its tag is called. */
export function kindOf({ $type }: ModdleElement): string {
  const local = $type.slice($type.indexOf(':') + 1);
  return local.charAt(0).toLowerCase() + local.slice(1);
}

/** The text of a property; `undefined` where it is absent, empty or no text. */
export function textAt(element: ModdleElement, name: string): string | undefined {
  const value = element.get(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Whether a property is true. */
export function isSet(element: ModdleElement, name: string): boolean {
  return element.get(name) === true;
}

/** The element that a property holds or refers to; `undefined` where there is none. */
export function elementAt(element: ModdleElement, name: string): ModdleElement | undefined {
  const value = element.get(name);
  return isElement(value) ? value : undefined;
}

/** The elements that a property holds or refers to. */
export function elementsAt(element: ModdleElement, name: string): readonly ModdleElement[] {
  const value = element.get(name);
  return Array.isArray(value) ? value.filter(isElement) : [];
}

/** Whether a value of a model is an element. */
export function isElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$type' in value;
}

/** The elements under `extensionElements` whose names end so, such as `formData`. */
export function extensionsOf(element: ModdleElement, local: string): readonly ModdleElement[] {
  const holder = elementAt(element, 'extensionElements');
  if (holder === undefined) return [];
  return elementsAt(holder, 'values').filter(({ $type }) => $type.endsWith(`:${local}`));
}

/** An attribute of an element that no descriptor names, or that stands in a foreign namespace. */
export function foreignAttribute(element: ModdleElement, name: string): string | undefined {
  const attributes = element as Partial<Pick<ModdleElement, '$attrs'>>;
  const own: unknown = Object.hasOwn(element, name) ? Reflect.get(element, name) : undefined;
  const value = attributes.$attrs?.[name] ?? own;
  return typeof value === 'string' ? value : undefined;
}

/** An attribute that Camunda 7, Flowable or Activiti add to an element. */
export function vendorAttribute(element: ModdleElement, name: string): string | undefined {
  const prefixes = ['camunda', 'flowable', 'activiti'];
  return prefixes.map((prefix) => foreignAttribute(element, `${prefix}:${name}`)).find(Boolean);
}
