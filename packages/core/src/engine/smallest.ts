/** The smallest value that a JSON Schema of an offer admits: what a choice is tried with. */
import type { JsonSchema } from './choice.js';

/** A day, where any day will do. */
const someDay = '2000-01-01';

/** The smallest value of a schema; texts are of the letter `x`. */
export function smallestOf(schema: JsonSchema): unknown {
  if ('const' in schema) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const [first] = partsOf(schema.anyOf);
  if (first !== undefined) return smallestOf(first);
  switch (schema.type) {
    case 'string':
      return schema.format === 'date' ? someDay : 'x'.repeat(numberOf(schema.minLength));
    case 'integer':
    case 'number':
      return Math.max(0, numberOf(schema.minimum));
    case 'boolean':
      return false;
    case 'array':
      return smallestList(schema);
    default:
      return smallestObject(schema);
  }
}

function smallestList({ minItems, items }: JsonSchema): unknown[] {
  return Array.from({ length: numberOf(minItems) }, () => smallestOf(asSchema(items)));
}

function smallestObject({ properties, required, minProperties }: JsonSchema): object {
  const schemas = asSchema(properties);
  const asked = Array.isArray(required) ? (required as string[]) : [];
  const more = Object.keys(schemas).filter((name) => !asked.includes(name));
  const names = [...asked, ...more.slice(0, Math.max(0, numberOf(minProperties) - asked.length))];
  return Object.fromEntries(names.map((name) => [name, smallestOf(asSchema(schemas[name]))]));
}

function partsOf(schemas: unknown): JsonSchema[] {
  return Array.isArray(schemas) ? (schemas as JsonSchema[]) : [];
}

function asSchema(schema: unknown): JsonSchema {
  return typeof schema === 'object' && schema !== null ? (schema as JsonSchema) : {};
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
