/**
 * Facts of a procedure as XML and back, by the schema of procedures: what is one value becomes an
 * attribute, what has parts a child element; lists hold `item`, maps an `entry` for each name.
 */
import {
  alternativesOf,
  defaultOf,
  entriesOf,
  isMap,
  isScalar,
  itemsOf,
  propertyOf,
  type Schema,
} from './fact-schema.js';

/** An element that holds facts. */
export interface FactElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly FactElement[];
}

/** Writes a value under a name. Fields that say what is meant without them are left out. */
export function writeFacts(name: string, value: unknown, schema: Schema): FactElement {
  const alternatives = alternativesOf([schema]);
  if (Array.isArray(value)) {
    const of = itemsOf(alternatives);
    return { name, attributes: {}, children: value.map((one) => writePart('item', {}, one, of)) };
  }
  const fields = Object.entries(isRecord(value) ? value : {});
  if (alternatives.some(isMap)) {
    const of = entriesOf(alternatives);
    const children = fields.map(([key, one]) => writePart('entry', { for: escaped(key) }, one, of));
    return { name, attributes: {}, children };
  }
  const fitting = fittingTo(alternatives, (field) => (isRecord(value) ? value[field] : undefined));
  const attributes: Record<string, string> = {};
  const children: FactElement[] = [];
  for (const [field, one] of fields) {
    const schemas = propertyOf(fitting, field);
    if (one === undefined || schemas.some((found) => isSame(defaultOf(found), one))) continue;
    if (isParted(one)) children.push(writeFacts(xmlName(field), one, { anyOf: schemas }));
    else attributes[xmlName(field)] = escaped(textOf(one));
  }
  return { name, attributes, children };
}

/** An item or an entry: one value stands in its attribute `value`, parts in the element itself. */
function writePart(
  name: string,
  attributes: Readonly<Record<string, string>>,
  value: unknown,
  schema: Schema,
): FactElement {
  if (!isParted(value)) {
    return { name, attributes: { ...attributes, value: escaped(textOf(value)) }, children: [] };
  }
  const written = writeFacts(name, value, schema);
  return { ...written, attributes: { ...attributes, ...written.attributes } };
}

/** Reads the value that {@link writeFacts} wrote; what the schema does not know is left out. */
export function readFacts(element: FactElement, schema: Schema): unknown {
  const alternatives = alternativesOf([schema]);
  const of = (type: (one: Schema) => boolean) => alternatives.filter(type);
  const lists = of(({ type }) => type === 'array');
  if (lists.length > 0) {
    const items = element.children.filter(({ name }) => name === 'item');
    return items.map((item) => readPart(item, itemsOf(lists)));
  }
  const maps = of(isMap);
  if (maps.length > 0) {
    const entries = element.children.filter(({ name }) => name === 'entry');
    return Object.fromEntries(
      entries.map((entry) => [
        unescaped(entry.attributes.for ?? ''),
        readPart(withoutKey(entry), entriesOf(maps)),
      ]),
    );
  }
  const fitting = fittingTo(alternatives, (field) => element.attributes[xmlName(field)]);
  const value: Record<string, unknown> = {};
  for (const field of new Set(fitting.flatMap(({ properties }) => Object.keys(properties ?? {})))) {
    const schemas = alternativesOf(propertyOf(fitting, field));
    const text = element.attributes[xmlName(field)];
    const child = element.children.find(({ name }) => name === xmlName(field));
    if (text !== undefined) value[field] = readScalar(text, schemas);
    else if (child) value[field] = readFacts(child, { anyOf: schemas.filter((s) => !isScalar(s)) });
  }
  return value;
}

function readPart(element: FactElement, schema: Schema): unknown {
  const alternatives = alternativesOf([schema]);
  return alternatives.every(isScalar)
    ? readScalar(element.attributes.value ?? '', alternatives)
    : readFacts(element, schema);
}

/** In no union of the language do texts and numbers meet. */
function readScalar(text: string, schemas: readonly Schema[]): unknown {
  const types = new Set(schemas.map(({ type }) => type));
  if (types.has('string')) return unescaped(text);
  if (types.has('number') || types.has('integer')) return Number(text);
  return types.has('boolean') ? text === 'true' : unescaped(text);
}

/** Of what an object may be, what its constant fields, such as the kind of a step, allow. */
function fittingTo(
  objects: readonly Schema[],
  valueOf: (field: string) => unknown,
): readonly Schema[] {
  const fitting = objects.filter(({ properties = {} }) =>
    Object.entries(properties).every(
      ([field, schema]) => typeof schema.const !== 'string' || schema.const === valueOf(field),
    ),
  );
  return fitting.length > 0 ? fitting : objects;
}

function withoutKey({ name, children, attributes: { for: _, ...attributes } }: FactElement) {
  return { name, children, attributes };
}

/** Fields whose name begins with `$` begin with `_` in XML. */
export const xmlName = (field: string): string => field.replace('$', '_');

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether it has parts, and stands in an element rather than in an attribute. */
const isParted = (value: unknown): value is object => isRecord(value);

/** A text, a number or a truth value as text. */
const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * XML knows no control characters, and readers turn line breaks and tabs in attributes into blanks:
 * these stand as `\u` and four digits, and a backslash stands for itself when it is doubled.
 */
function escaped(text: string): string {
  return text.replace(/[\\\p{Cc}\ufffe\uffff]|\p{Surrogate}/gu, (one) =>
    one === '\\' ? '\\\\' : `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function unescaped(text: string): string {
  return text.replace(/\\(?:\\|u([0-9a-f]{4}))/gu, (_, code: string | undefined) =>
    code === undefined ? '\\' : String.fromCharCode(parseInt(code, 16)),
  );
}
