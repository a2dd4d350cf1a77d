/** Commands: requests by an actor, validated at the boundary. */
import { z } from 'zod';
import { contentHash } from '../content-hash/content-hash.js';
import { reasonOf } from '@thutuc/legal-time/schema';
import { commands } from './command-list.js';
import {
  forEngine,
  givenIdSchema,
  idSchema,
  instantSchema,
  readInstantField,
} from './command-parts/fields.js';
import type { CommandDefinition } from './define-command.js';
import { engineId, isEngineId } from './engine-ids.js';
import type { Envelope } from './envelope.js';
import { CommandError } from './errors.js';

/** The kinds of commands. */
export type CommandType = keyof typeof commands;

type CommandSchema = (typeof commands)[CommandType]['schema'];

/** Their type is said: to infer it, the compiler would compare each schema with every other. */
const schemas = Object.values<{ readonly schema: unknown }>(commands).map(
  ({ schema }) => schema,
) as [CommandSchema, ...CommandSchema[]];

/** What a command asks for. */
export const commandSchema = z.discriminatedUnion('type', schemas);

/** What a command asks for. */
export type Command = z.output<CommandSchema>;

/** The definition of a command, whichever one it is. */
export function commandDefinitionOf(type: CommandType): CommandDefinition {
  return commands[type];
}

/** A request by an actor about one dossier. */
export const commandEnvelopeSchema = z.strictObject({
  id: givenIdSchema.describe(
    'The id of the request. An identical resend returns the first result; the same id with other content is refused.',
  ),
  dossier: idSchema
    .optional()
    .describe(
      'The dossier that it is about. Left out of a submission or import, the engine makes an id, and the receipt has it.',
    ),
  actor: idSchema.describe('Who gives the command.'),
  effectiveAt: instantSchema
    .optional()
    .describe('The legal moment, where it lies back: an instant as ISO text. Now where absent.'),
  expectedVersion: z
    .int()
    .min(0)
    .optional()
    .describe('The version of the dossier that it expects; it is refused at any other.'),
  command: commandSchema.describe('What it asks for.'),
});

/** The JSON Schema (2020-12) of requests as they are written, for editors and references. */
export function commandJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(commandEnvelopeSchema, { io: 'input', unrepresentable: 'any' });
  return { ...schema, title: 'A request to the engine of thutuc' };
}

/** A request as it is written: fields with defaults may be left out. */
export type CommandEnvelopeInput = z.input<typeof commandEnvelopeSchema>;

/** A validated request; `effectiveAt` is in epoch milliseconds. */
export type CommandEnvelope = Envelope<Command>;

/**
 * Validates a request from outside.
 *
 * @throws CommandError `COMMAND_INVALID` with the path and reason of every mistake, up to a bound.
 */
export function parseCommand(input: unknown): CommandEnvelope {
  const parsed = commandEnvelopeSchema.safeParse(input);
  if (!parsed.success) {
    throw invalid(parsed.error.issues);
  }
  const { id, actor, command, effectiveAt, expectedVersion } = parsed.data;
  const dossier = dossierOf(parsed.data);
  // In the order of their names, as it is hashed.
  return {
    actor,
    command,
    dossier,
    effectiveAt:
      effectiveAt === undefined ? undefined : readInstantField('effectiveAt', effectiveAt),
    expectedVersion,
    id,
  };
}

/** The dossier that is meant; a new one that is not named gets an id of the engine's. */
function dossierOf(envelope: z.infer<typeof commandEnvelopeSchema>): string {
  const { id, dossier, actor, command } = envelope;
  const isNew = commandDefinitionOf(command.type).opening !== undefined;
  if (dossier === undefined) {
    if (!isNew) throw wrongDossier(dossier, 'name the dossier that the command is about');
    // The same for every resend, and nobody else's: another actor makes another one.
    return engineId('dossier', contentHash([actor, id]));
  }
  if (isNew && isEngineId(dossier)) throw wrongDossier(dossier, forEngine);
  return dossier;
}

function wrongDossier(input: string | undefined, message: string): CommandError {
  return invalid([{ code: 'custom', path: ['dossier'], message, input }]);
}

/** Most mistakes that are told, and most characters of each: a request may hold millions. */
const mistakesMax = 20;
const mistakeCharactersMax = 300;

function invalid(mistakes: readonly z.core.$ZodIssue[]): CommandError {
  const cut = (text: string): string => text.slice(0, mistakeCharactersMax);
  const issues = mistakes.slice(0, mistakesMax).map((mistake) => ({
    path: cut(mistake.path.join('.')),
    message: cut(reasonOf(mistake)),
  }));
  const shown = issues.map(({ path, message }) => `${path || '(root)'}: ${message}`).join('; ');
  const more = mistakes.length - issues.length;
  const rest = more > 0 ? `; and ${more} more` : '';
  return new CommandError('COMMAND_INVALID', `The command is not valid: ${shown}${rest}.`, {
    issues,
  });
}
