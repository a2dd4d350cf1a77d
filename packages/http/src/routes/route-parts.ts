/** What routes are made of: what they work with, and the schemas that many share. */
import type { CommandReceipt, Engine } from '@thutuc/core';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { addressFinder } from '../caller/address.js';
import type { Metrics } from '../observe/metrics.js';
import { HttpError } from '../problem/http-error.js';
import { problemSchema } from '../problem/problem.js';
import type { ServiceContext, ServiceEnv } from '../service-env.js';
import type { ServiceLimits, ServiceOptions } from '../service-options.js';

/** The application that routes are added to. */
export type ServiceApp = OpenAPIHono<ServiceEnv>;

/** What routes work with. */
export interface RouteParts {
  readonly engine: Engine;
  readonly options: ServiceOptions;
  readonly limits: ServiceLimits;
  readonly metrics: Metrics;
  readonly now: () => number;
  /** From which address a request comes. */
  readonly addressOf: ReturnType<typeof addressFinder>;
  /** Aborted when the service stops: what waits is to end. */
  readonly stopping: AbortSignal;
}

/** The dossier of an address. */
export const dossierParam = z.object({
  dossier: z.string().min(1).max(200).describe('Id of the dossier'),
});

/** What for something is read. */
export const purposeQuery = z.strictObject({
  purpose: z.string().min(1).max(2000).describe('What it is read for; kept on record'),
});

/** A version that a request builds on. */
export const ifMatchHeader = z.object({
  'if-match': z
    .string()
    .regex(/^"\d{1,15}"$/)
    .describe('The `ETag` that was read: refused with 412 where the dossier has moved on')
    .exactOptional(),
});

/** The version that `If-Match` names. */
export function versionOf(ifMatch: string | undefined): { expectedVersion?: number } {
  return ifMatch === undefined ? {} : { expectedVersion: Number(ifMatch.slice(1, -1)) };
}

/** The validator of a version of a dossier. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/**
 * A schema as a component of the document, written by zod itself: its JSON Schema is that of
 * OpenAPI 3.1, and it knows every kind of schema that commands are made of.
 */
export function component<Schema extends z.ZodType>(name: string, schema: Schema): Schema {
  const { $schema: _, ...described } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
  });
  return schema.openapi(name, described as object);
}

/** What became of a command. */
export const receiptSchema = z
  .object({
    id: z.string(),
    dossier: z.string(),
    digest: z.string().describe('Digest of the content: another content under the id is refused'),
    first: z.int().describe('Number of the first event that it caused'),
    last: z.int().describe('Number of the last one: the version that the dossier has now'),
    duplicate: z.boolean().describe('Whether it had been carried out before'),
  })
  .openapi('Receipt');

/** A refused version is 412 where the request asked by `If-Match`. */
export async function onVersion<Answer>(
  ifMatch: string | undefined,
  asked: Promise<Answer>,
): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    const isPassed = (error as { code?: unknown }).code === 'VERSION_CONFLICT';
    if (!isPassed || ifMatch === undefined) throw error;
    throw new HttpError('VERSION_PASSED', undefined, { expected: ifMatch }, { cause: error });
  }
}

/** The answers of a route: one kind, or a problem. */
export function answers<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { 200: { description, content: { 'application/json': { schema } } }, ...problems };
}

/** What every route may answer instead. */
export const problems = {
  default: {
    description: 'A refusal',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
};

/** A JSON body. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } } as const;
}

/** A receipt as it is answered, with its version as `ETag`. */
export function answerReceipt(c: ServiceContext, receipt: CommandReceipt): CommandReceipt {
  c.header('ETag', etagOf(receipt.last));
  return receipt;
}
