/** Where a rule in a procedure comes from. */
import { z } from 'zod';
import { actIdSchema } from '@thutuc/legal-time/schema';
import { english } from '../words/english.js';
import type { CoreLanguage } from '../words/language.js';

/**
 * A legal source: the act, the article in it, and how sure we are of it.
 *
 * `read` marks a text that was read in the rule itself, `secondary` one known from reports, and
 * `internal` an arrangement of the agency's own.
 */
export const citationSchema = z.strictObject({
  act: z.string().min(1).max(300),
  /** Id of the act, such as `vn/61-2018-nd-cp`, where an act book has it. */
  actId: actIdSchema.optional(),
  article: z.string().min(1).max(120).optional(),
  status: z.enum(['read', 'secondary', 'internal']).default('secondary'),
  note: z.string().max(1000).optional(),
});

/** A legal source: the act, the article in it, and how sure we are of it. */
export type Citation = z.infer<typeof citationSchema>;

/** A citation on one line: `Construction Law 50/2014/QH13, art. 102`. */
export function formatCitation(citation: Citation, language: CoreLanguage = english): string {
  return language.core.citation(citation.act, citation.article);
}
