/** What pages and rows show: parts with their names, dates with what is left. */
import { z } from '@hono/zod-openapi';

/** Something of the procedure or the directory, with its name in the language asked for. */
export const namedSchema = z
  .object({ id: z.string(), name: z.string().exactOptional() })
  .readonly()
  .openapi('Named');

/** A due date. */
export const dueSchema = z
  .object({
    due: z.string().describe('Civil date or instant, as it was promised'),
    at: z.string().describe('The last instant on time'),
    isOverdue: z.boolean(),
    left: z.string().describe('The working time that is left, in words').exactOptional(),
  })
  .readonly()
  .openapi('Due');

/** A row of open work. */
export const rowSchema = z
  .object({
    dossier: z.string(),
    activation: z.string().describe('The step, as commands name it'),
    version: z.int().describe('For `If-Match` of a command'),
    code: z.string().exactOptional(),
    subject: z.string().exactOptional(),
    applicant: namedSchema.exactOptional(),
    procedure: namedSchema,
    procedureVersion: z.string(),
    step: namedSchema,
    kind: z.string(),
    lifecycle: z.string(),
    standing: z.enum(['open', 'held', 'resting', 'incident']),
    unit: namedSchema,
    role: namedSchema,
    claimedBy: namedSchema.exactOptional(),
    isMine: z.boolean(),
    receivedAt: z.string(),
    since: z.string(),
    due: dueSchema.exactOptional(),
    legalDue: dueSchema.exactOptional(),
  })
  .readonly()
  .openapi('WorkRow');
