/** What is left to be said of a choice, as a JSON Schema. */
import { z } from 'zod';
import type { Choice, JsonSchema } from './choice.js';
import type { CommandDefinition } from './define-command.js';
import { smallestOf } from './smallest.js';

/** The schema of a command as it is written. */
interface CommandSchema {
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
  /** What stands in a command for fields that are left out. */
  readonly defaults: Readonly<Record<string, unknown>>;
}

const schemas = new WeakMap<z.ZodObject, CommandSchema>();

/** The schema of a command in any case; it is made once. */
function schemaOf({ schema }: Pick<CommandDefinition, 'schema'>): CommandSchema {
  let known = schemas.get(schema);
  if (known === undefined) {
    const made = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    const properties = (made.properties ?? {}) as Record<string, JsonSchema>;
    const defaults = Object.entries(properties).flatMap(([name, one]) =>
      'default' in one ? [[name, one.default] as const] : [],
    );
    known = { properties, required: made.required ?? [], defaults: Object.fromEntries(defaults) };
    schemas.set(schema, known);
  }
  return known;
}

/** The schema of the commands that make a choice. */
export function inputsOf(
  definition: Pick<CommandDefinition, 'schema'>,
  { said, fields = {}, without = [], required = [], oneOf = [] }: Choice,
): JsonSchema {
  const base = schemaOf(definition);
  const properties: Record<string, JsonSchema> = {};
  for (const [name, schema] of Object.entries(base.properties)) {
    if (without.includes(name)) continue;
    properties[name] = Object.hasOwn(said, name)
      ? { const: said[name] }
      : described(fields[name] ?? schema, schema);
  }
  return {
    type: 'object',
    properties,
    required: [...new Set([...base.required, ...Object.keys(said), ...required])],
    additionalProperties: false,
    ...(oneOf.length > 0 && { anyOf: oneOf.map((name) => branchOf(name, properties)) }),
  };
}

function described(schema: JsonSchema, { description }: JsonSchema): JsonSchema {
  return description === undefined || 'description' in schema ? schema : { description, ...schema };
}

/** One of the fields of which one must be said: it says something. */
function branchOf(name: string, properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const { type } = properties[name] ?? {};
  const least = type === 'array' ? { minItems: 1 } : type === 'object' ? { minProperties: 1 } : {};
  return { properties: { [name]: least }, required: [name] };
}

/** The command that a choice is tried with, as it is read: what is given, and as little else. */
export function smallestInput(
  definition: Pick<CommandDefinition, 'schema'>,
  inputs: JsonSchema,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { properties, required, anyOf } = inputs as unknown as CommandSchema & {
    readonly anyOf?: readonly { readonly required: readonly string[] }[];
  };
  const fields: Record<string, unknown> = { ...schemaOf(definition).defaults };
  const say = (name: string, more: JsonSchema = {}): void => {
    fields[name] = Object.hasOwn(given, name)
      ? given[name]
      : smallestOf({ ...properties[name], ...more });
  };
  for (const name of required) say(name);
  for (const name of Object.keys(given)) say(name);
  const branches = anyOf?.flatMap((branch) => branch.required) ?? [];
  const [first] = branches;
  if (first !== undefined && !branches.some((name) => Object.hasOwn(given, name))) {
    say(first, { minItems: 1, minProperties: 1 });
  }
  return fields;
}
