/** What a plan says of each dossier, whichever kind of plan it is. */
import { z } from '@hono/zod-openapi';

const listOf = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).readonly();

/** What becomes of one dossier; nothing of persons. */
export const planRowSchema = z
  .object({
    dossier: z.string(),
    follows: z.boolean().describe('Whether the plan is carried out for it; else `reasons` say why'),
    reasons: listOf(
      z.object({
        code: z.string(),
        text: z.string().describe('In the language asked for').exactOptional(),
        step: z.string().exactOptional(),
      }),
    ).exactOptional(),
    unit: z.string().describe('The unit that it comes to').exactOptional(),
    steps: listOf(z.object({ from: z.string(), to: z.string() }))
      .describe('Where its open steps stand afterwards')
      .exactOptional(),
    freed: listOf(z.string()).describe('The steps whose claims end').exactOptional(),
    held: listOf(z.string()).describe('The steps at which a consequence is held').exactOptional(),
    dates: listOf(z.object({ activation: z.string(), from: z.string(), to: z.string() }))
      .describe('The dates that move; `@clock` is the limit of the law')
      .exactOptional(),
    standsStill: z.boolean().describe('The limit of the law stands still').exactOptional(),
    atOnce: listOf(z.object({ activation: z.string(), timer: z.string(), at: z.string() }))
      .describe('What acts at once, since its instant comes to lie in the past')
      .exactOptional(),
    toAnnul: listOf(z.object({ event: z.int(), activation: z.string(), at: z.string() }))
      .describe('What was carried out meanwhile, and stands until whoever may annuls it')
      .exactOptional(),
    byChoice: z
      .boolean()
      .describe('The applicant chooses: such a dossier is moved by a command of its own')
      .exactOptional(),
  })
  .readonly()
  .openapi('PlanRow');

/** What becomes of one dossier. */
export type PlanRow = z.infer<typeof planRowSchema>;

/** What is there of some lists and truths; empty ones are left out, as rows have it. */
export function said<Fields extends Readonly<Record<string, unknown>>>(
  fields: Fields,
): Partial<Fields> {
  const kept = Object.entries(fields).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false,
  );
  return Object.fromEntries(kept) as Partial<Fields>;
}

/** The rows by dossier, each once: what two lists of a plan say of one is one row. */
export function rowsByDossier(rows: readonly PlanRow[]): readonly PlanRow[] {
  const merged = new Map<string, PlanRow>();
  for (const row of rows) merged.set(row.dossier, { ...merged.get(row.dossier), ...row });
  return [...merged.values()].sort((one, other) => (one.dossier < other.dossier ? -1 : 1));
}
