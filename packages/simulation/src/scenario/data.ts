/** The data of dossiers in scenarios. */
import { z } from 'zod';

/** Values of data fields by name. */
export const caseDataSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string())], {
    error: 'a value is a text, a number, true, false or a list of texts',
  }),
);

/** Values of data fields by name. */
export type CaseData = z.infer<typeof caseDataSchema>;
