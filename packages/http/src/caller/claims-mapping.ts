/** Which person of the directory a token is of: read from its claims, by a file. */
import { z } from '@hono/zod-openapi';
import type { JWTPayload } from 'jose';
import { HttpError } from '../problem/http-error.js';

const mappingSchema = z.strictObject({
  schema: z.literal('thutuc/claims@1'),
  person: z
    .string()
    .min(1)
    .describe('The claim that says who it is, such as `preferred_username`')
    .default('sub'),
  people: z
    .record(z.string(), z.string())
    .describe('The id in the directory, by the value of that claim; nobody else is known')
    .exactOptional(),
  required: z
    .record(z.string(), z.union([z.string(), z.boolean(), z.number()]))
    .describe('Claims that must have a value, such as `{"acr": "high"}`')
    .default({}),
});

/** Which person a token is of. */
export type ClaimsMapping = z.output<typeof mappingSchema>;

/** Reads the file. @throws HttpError `SERVICE_INVALID` with the fields that are wrong */
export function parseClaimsMapping(content: unknown): ClaimsMapping {
  const parsed = mappingSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new HttpError(
    'SERVICE_INVALID',
    `The mapping of claims is not valid: ${issues.join('; ')}`,
  );
}

/** The mapping where no file says another: the subject is the id in the directory. */
export const usualClaims = parseClaimsMapping({ schema: 'thutuc/claims@1' });

/** The person of some claims; nobody where a required one has another value. */
export function personOf(mapping: ClaimsMapping, claims: JWTPayload): string | undefined {
  const { person, people, required } = mapping;
  const own = (claim: string): unknown =>
    Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  if (Object.entries(required).some(([claim, value]) => own(claim) !== value)) return undefined;
  const said = own(person);
  if (typeof said !== 'string') return undefined;
  if (people === undefined) return said;
  return Object.hasOwn(people, said) ? people[said] : undefined;
}
