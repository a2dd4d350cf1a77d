/** Commands: requests by an actor, validated at the boundary. */
import { z } from 'zod';
import { contentHash } from '../content-hash/content-hash.js';
import { reasonOf, timeLimitSchema } from '@thutuc/legal-time/schema';
import {
  channelSchema,
  dataSchema,
  forEngine,
  givenIdSchema,
  idSchema,
  instantSchema,
  keySchema,
  nameSchema,
  note,
  readInstant,
  reasons,
  referenceSchema,
  step,
  unitSchema,
} from './command-parts.js';
import { documentCommandSchemas } from './document-commands.js';
import { engineId, isEngineId } from './engine-ids.js';
import { CommandError } from './errors.js';
import { incidentCommandSchemas, outerDutiesShape, parentSchema } from './incident-commands.js';
import { recordCommandSchemas } from './record-commands.js';

/** What a command asks for. */
export const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('submit'),
    procedure: z.string().min(1).max(120),
    version: z.string().max(40).optional(),
    channel: channelSchema,
    /** Who the applicant is, where somebody else hands the dossier in; the actor otherwise. */
    applicant: givenIdSchema.optional(),
    parties: z.record(keySchema, unitSchema).default({}),
    data: dataSchema.default({}),
    /** The step that opens it, where it is a dossier of a subprocedure. */
    parent: parentSchema.optional(),
    ...outerDutiesShape,
    note,
  }),
  z.strictObject({
    type: z.literal('accept'),
    /** Units of the parties that are chosen at acceptance. */
    parties: z.record(keySchema, unitSchema).optional(),
    note,
  }),
  z.strictObject({ type: z.literal('refuse'), reasons }),
  z.strictObject({
    type: z.literal('complete'),
    step,
    outcome: nameSchema,
    data: dataSchema.default({}),
    note,
  }),
  z.strictObject({
    type: z.literal('requestSupplement'),
    step,
    documents: z.array(z.string().min(1).max(64)).min(1).max(100),
    reasons,
  }),
  z.strictObject({
    type: z.literal('provideSupplement'),
    step: step.optional(),
    data: dataSchema.default({}),
    note,
  }),
  z.strictObject({ type: z.literal('abandonSupplement'), step: step.optional(), note }),
  z.strictObject({ type: z.literal('sendHandoff'), step, note }),
  z.strictObject({ type: z.literal('acknowledgeHandoff'), step, note }),
  z.strictObject({ type: z.literal('refuseHandoff'), step, reasons }),
  z.strictObject({
    type: z.literal('answerConsultation'),
    step,
    answer: z.enum(['agreed', 'objected']),
    note,
  }),
  z.strictObject({
    type: z.literal('recordPayment'),
    step: step.optional(),
    amount: z.int().min(0),
    reference: referenceSchema,
  }),
  z.strictObject({
    type: z.literal('signal'),
    step,
    message: z.string().min(1).max(64),
    data: dataSchema.default({}),
  }),
  z.strictObject({ type: z.literal('apologise'), appointment: z.iso.date(), reasons }),
  z.strictObject({ type: z.literal('extend'), by: timeLimitSchema, reasons }),
  z.strictObject({ type: z.literal('withdraw'), reasons: note }),
  z.strictObject({ type: z.literal('approveWithdrawal'), note }),
  z.strictObject({ type: z.literal('declineWithdrawal'), reasons }),
  z.strictObject({ type: z.literal('suspend'), reasons }),
  z.strictObject({ type: z.literal('resume'), note }),
  z.strictObject({ type: z.literal('cancelWithdrawal'), reasons: note }),
  /** Nothing came in before the limit of a step passed: what follows need not be held longer. */
  z.strictObject({ type: z.literal('carryOut'), step, note }),
  z.strictObject({ type: z.literal('claim'), step }),
  z.strictObject({ type: z.literal('release'), step }),
  z.strictObject({ type: z.literal('reassign'), step, to: givenIdSchema, reasons: note }),
  z.strictObject({
    type: z.literal('fireTimer'),
    activation: step,
    timer: z.string().min(1).max(64),
  }),
  z.strictObject({
    type: z.literal('amendCalendar'),
    /** Content hash of the new version. */
    calendar: z.string().min(1).max(100),
    reason: note,
  }),
  z.strictObject({ type: z.literal('returnResult'), note }),
  ...recordCommandSchemas,
  ...incidentCommandSchemas,
  ...documentCommandSchemas,
]);

/** What a command asks for. */
export type Command = z.infer<typeof commandSchema>;

/** The kinds of commands. */
export type CommandType = Command['type'];

/** A command of one kind. */
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>;

/** A request by an actor about one dossier. */
export const commandEnvelopeSchema = z.strictObject({
  /** An identical resend returns the first result; the same id with other content is refused. */
  id: givenIdSchema,
  /** Left out of a submission or import, the engine makes one; the receipt has it. */
  dossier: idSchema.optional(),
  actor: idSchema,
  /** The legal moment, where it lies back; ISO instant. @defaultValue now */
  effectiveAt: instantSchema.optional(),
  /** Refuse when the dossier has moved on since this version. */
  expectedVersion: z.int().min(0).optional(),
  command: commandSchema,
});

/** A request as it is written: fields with defaults may be left out. */
export type CommandEnvelopeInput = z.input<typeof commandEnvelopeSchema>;

/** A validated request; `effectiveAt` is in epoch milliseconds. */
export interface CommandEnvelope extends Omit<
  z.infer<typeof commandEnvelopeSchema>,
  'dossier' | 'effectiveAt' | 'expectedVersion'
> {
  readonly dossier: string;
  readonly effectiveAt?: number | undefined;
  readonly expectedVersion?: number | undefined;
}

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
    effectiveAt: effectiveAt === undefined ? undefined : readInstant('effectiveAt', effectiveAt),
    expectedVersion,
    id,
  };
}

/** The dossier that is meant; a new one that is not named gets an id of the engine's. */
function dossierOf(envelope: z.infer<typeof commandEnvelopeSchema>): string {
  const { id, dossier, actor, command } = envelope;
  const isNew = command.type === 'submit' || command.type === 'import';
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
