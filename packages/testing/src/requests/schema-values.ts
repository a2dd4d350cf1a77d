/** Random values of a JSON Schema, as far as offers of commands use the language. */
import fc from 'fast-check';

type Schema = Readonly<Record<string, unknown>>;

/**
 * Random values that a schema admits. Of `anyOf` beside `properties`, one branch is met; the
 * `format` is known for dates.
 *
 * @throws Error for what offers do not use
 */
export function valuesOfSchema(schema: Schema): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom<unknown>(...(schema.enum as unknown[]));
  if (Array.isArray(schema.anyOf)) return anyOf(schema, schema.anyOf as Schema[]);
  switch (schema.type) {
    case 'string':
      return texts(schema);
    case 'integer':
      return fc.integer({
        min: bound(schema, 'minimum', -1e9),
        max: bound(schema, 'maximum', 1e9),
      });
    case 'number':
      return numbers(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return lists(schema);
    case 'object':
      return objects(schema);
    default:
      throw new Error(`a schema of no known type: ${JSON.stringify(schema)}`);
  }
}

function anyOf({ anyOf: _, ...base }: Schema, branches: readonly Schema[]): fc.Arbitrary<unknown> {
  const merged = branches.map((branch) => valuesOfSchema(mergedWith(base, branch)));
  return fc.oneof(...merged);
}

/** A schema with what one of its branches says besides. */
function mergedWith(base: Schema, branch: Schema): Schema {
  const [own, more] = [schemasIn(base), schemasIn(branch)];
  const properties = { ...own };
  for (const [name, schema] of Object.entries(more)) properties[name] = { ...own[name], ...schema };
  const required = [...namesIn(base), ...namesIn(branch)];
  return { ...base, ...branch, properties, required };
}

/** A bound, as far as small values show what large ones would. */
function bound(schema: Schema, name: string, atMost: number): number {
  const value = schema[name];
  if (typeof value !== 'number') return atMost;
  return atMost < 0 ? Math.max(value, atMost) : Math.min(value, atMost);
}

function numbers(schema: Schema): fc.Arbitrary<number> {
  const bounds = { min: bound(schema, 'minimum', -1e6), max: bound(schema, 'maximum', 1e6) };
  return fc.double({ ...bounds, noNaN: true });
}

const charactersMax = 12;

function texts(schema: Schema): fc.Arbitrary<string> {
  if (schema.format === 'date') {
    const days = { min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true };
    return fc.date(days).map((day) => day.toISOString().slice(0, 10));
  }
  const minLength = Number(schema.minLength ?? 0);
  const maxLength = Math.min(Number(schema.maxLength ?? charactersMax), minLength + charactersMax);
  const { pattern } = schema;
  const any = fc.string({ unit: 'grapheme', minLength, maxLength });
  const limit = (text: string): boolean => text.length >= minLength && text.length <= maxLength;
  if (typeof pattern !== 'string') return any.filter(limit);
  const wanted = new RegExp(pattern, 'u');
  const plain = any.filter((text) => wanted.test(text) && limit(text));
  // What few texts look like is made from the pattern.
  return wanted.test('x'.repeat(Math.max(1, minLength))) ? plain : fc.stringMatching(wanted);
}

function lists({ items, minItems, maxItems }: Schema): fc.Arbitrary<unknown[]> {
  const [least, most] = [Number(minItems ?? 0), Math.min(Number(maxItems ?? 3), 3)];
  if (most === 0) return fc.constant([]);
  return fc.array(valuesOfSchema(items as Schema), { minLength: least, maxLength: most });
}

function objects(schema: Schema): fc.Arbitrary<object> {
  const schemas = schemasIn(schema);
  const required = namesIn(schema);
  if (Object.keys(schemas).length === 0) {
    const isOpen = typeof schema.additionalProperties === 'object' && schema.maxProperties !== 0;
    if (!isOpen) return fc.constant({});
    const key = (schema.propertyNames ?? { type: 'string' }) as Schema;
    const value = schema.additionalProperties as Schema;
    return fc.dictionary(keysOf(key), valuesOfSchema(value), { maxKeys: 2, noNullPrototype: true });
  }
  const least = Number(schema.minProperties ?? 0);
  const values = Object.fromEntries(
    Object.entries(schemas).map(([name, one]) => [name, valuesOfSchema(one)]),
  );
  return fc
    .record(values, { requiredKeys: required, noNullPrototype: true })
    .filter((object) => Object.keys(object).length >= least);
}

function keysOf(schema: Schema): fc.Arbitrary<string> {
  return valuesOfSchema({ type: 'string', minLength: 1, ...schema }).map(String);
}

function schemasIn({ properties }: Schema): Record<string, Schema> {
  return { ...(properties as Record<string, Schema> | undefined) };
}

function namesIn({ required }: Schema): string[] {
  return [...((required as string[] | undefined) ?? [])];
}
