/** The reference of commands, written from the file of each. */
import { commandJsonSchema, commands } from '@thutuc/core/pure';
import { permissionWords } from './permissions.js';

const begin = '<!-- BEGIN: commands, written from the code -->';
const end = '<!-- END: commands -->';

type Command = (typeof commands)[keyof typeof commands];

/** As much of a JSON Schema as those of commands have. */
interface JsonSchema {
  readonly type?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly oneOf?: readonly JsonSchema[];
}

/** The document with its part between the marks written anew. */
export function withCommands(document: string): string {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The marks "${begin}" and "${end}" are missing.`);
  const all: readonly Command[] = Object.values(commands);
  const list = all.map(({ type, name }) => `| [\`${type}\`](#${type.toLowerCase()}) | ${name} |`);
  const request: JsonSchema = commandJsonSchema();
  const parts = [
    '## The request',
    fieldTable(request),
    '## All commands',
    ['| command | called |', '| --- | --- |', ...list].join('\n'),
    ...all.map((command) => section(command, schemaOf(request, command))),
  ];
  return `${document.slice(0, from + begin.length)}\n\n${parts.join('\n\n')}\n\n${document.slice(to)}`;
}

function schemaOf({ properties }: JsonSchema, { type }: Command): JsonSchema {
  const found = properties?.command?.oneOf?.find((one) => one.properties?.type?.const === type);
  if (found === undefined) throw new Error(`the schema of requests has no command "${type}"`);
  return found;
}

function section(
  { type, name, does, permission, lifecycles }: Command,
  schema: JsonSchema,
): string {
  const states = lifecycles.map((state) => `\`${state}\``).join(', ');
  return [
    `## ${type}`,
    `**${name}.** ${does}`,
    `- By whom: ${permissionWords[permission]}\n- On a dossier that is: ${states || 'not there yet'}`,
    fieldTable(schema),
  ].join('\n\n');
}

/** The fields of a schema, besides the type of a command. */
function fieldTable({ properties = {}, required = [] }: JsonSchema): string {
  const fields = Object.entries(properties).filter(([, of]) => of.const === undefined);
  if (fields.length === 0) return 'It has no field besides its type.';
  const rows = fields.map(([field, of]) => {
    const { description, default: value } = of;
    if (description === undefined) throw new Error(`field "${field}" has no description`);
    const given = required.includes(field)
      ? 'yes'
      : value === undefined
        ? 'no'
        : `no: \`${JSON.stringify(value)}\``;
    return `| \`${field}\` | ${kindOf(of)} | ${given} | ${description} |`;
  });
  return ['| field | is | must be given | means |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}

/** What a value is, in a word or two. */
function kindOf(schema: JsonSchema): string {
  const { type, items, properties, required = [], oneOf } = schema;
  if (schema.enum !== undefined) return schema.enum.map((one) => `\`${one}\``).join(', ');
  if (oneOf !== undefined) return 'one of the commands below';
  if (type === 'string') return schema.format === 'date' ? 'date' : 'text';
  if (type === 'integer') return 'whole number';
  if (items !== undefined) return `list of ${kindOf(items)}`;
  if (properties !== undefined) {
    const names = Object.keys(properties).map((name) =>
      required.includes(name) ? name : `${name}?`,
    );
    return `\`{ ${names.join(', ')} }\``;
  }
  return type === 'object' ? 'values by name' : (type ?? 'any value');
}
