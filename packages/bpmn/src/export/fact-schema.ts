/** The JSON Schema of procedures, as far as it decides how their facts stand in XML. */
import { procedureJsonSchema } from '@thutuc/core/procedure';

/** A node of a JSON Schema. */
export interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
}

/** The schema of procedures. */
export const procedureFacts: Schema = procedureJsonSchema();

const definitions = (procedureFacts as { readonly $defs?: Readonly<Record<string, Schema>> }).$defs;

/** The schema of steps. */
export const stepFacts: Schema = entriesOf(alternativesOf(propertyOf([procedureFacts], 'steps')));

/** What a value may be: references followed, unions taken apart, each of them once. */
export function alternativesOf(schemas: readonly Schema[]): Schema[] {
  const found = schemas.flatMap((schema): readonly Schema[] => {
    if (schema.$ref !== undefined) return alternativesOf([referred(schema.$ref)]);
    const union = schema.anyOf ?? schema.oneOf;
    return union === undefined ? [schema] : alternativesOf(union);
  });
  return [...new Set(found)];
}

/** The schema that a reference of the form `#/$defs/…` leads to. */
function referred(reference: string): Schema {
  return definitions?.[reference.replace('#/$defs/', '')] ?? {};
}

/** What stands under a property of objects, over all that such an object may be. */
export function propertyOf(objects: readonly Schema[], name: string): Schema[] {
  return objects.flatMap(({ properties }) => {
    const schema = properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
    return schema === undefined ? [] : [schema];
  });
}

/** Whether it is a map from names to values, which any name may enter. */
export function isMap({ additionalProperties }: Schema): boolean {
  return typeof additionalProperties === 'object';
}

/** The schema of the values of a map. */
export function entriesOf(maps: readonly Schema[]): Schema {
  const values = maps.flatMap(({ additionalProperties }) =>
    typeof additionalProperties === 'object' ? [additionalProperties] : [],
  );
  return values.length === 1 ? values[0]! : { anyOf: values };
}

/** The schema of the items of a list. */
export function itemsOf(lists: readonly Schema[]): Schema {
  const items = lists.flatMap((list) => (list.items === undefined ? [] : [list.items]));
  return items.length === 1 ? items[0]! : { anyOf: items };
}

/** Whether it is a text, a number or a truth value, which an attribute holds. */
export function isScalar({ type }: Schema): boolean {
  return type !== 'object' && type !== 'array';
}

/** The value that is meant where none is given; `undefined` where that is none. */
export function defaultOf(schema: Schema): unknown {
  if (schema.default !== undefined) return schema.default;
  return schema.$ref === undefined ? undefined : defaultOf(referred(schema.$ref));
}
