/** Which columns of a table tell what of a log, and how its dates and numbers are written. */
import { z } from 'zod';
import { InsightError } from '../errors.js';

const column = z.string().min(1);

/** The columns of a log, by what they tell. */
export const mappingSchema = z.strictObject({
  case: column.describe('The case: a number of a file, a code of a dossier'),
  activity: column.describe('What was done'),
  time: z
    .union([column, z.tuple([column, column])])
    .describe('When it was done; or the column of the day and that of the time'),
  start: column.optional().describe('When it was begun, where the table says that too'),
  lifecycle: column.optional().describe('Where the event stands in its activity: start, complete'),
  resource: column.optional().describe('Who did it'),
  role: column.optional(),
  agency: column.optional().describe('The agency or unit'),
  zone: z.string().default('UTC').describe('IANA zone of times that have no offset'),
  dates: z
    .enum(['iso', 'dayFirst', 'monthFirst', 'excel', 'epochSeconds', 'epochMs'])
    .default('iso')
    .describe('How dates are written that are not ISO 8601'),
  decimal: z.enum(['.', ',']).default('.').describe('The sign before the decimals of a number'),
  delimiter: z.string().length(1).optional().describe('Between the cells of CSV; found if absent'),
  sheet: z
    .union([z.string(), z.int().min(1)])
    .optional()
    .describe('The sheet of a workbook'),
  headRow: z
    .int()
    .min(1)
    .default(1)
    .describe('The row of the heads; what stands above is left out'),
  types: z
    .record(z.string(), z.enum(['string', 'int', 'float', 'boolean', 'date']))
    .default({})
    .describe('The types of other columns; those not named are texts'),
  caseColumns: z.array(column).default([]).describe('Columns that tell of the case as a whole'),
  personal: z.array(column).default([]).describe('Further columns that tell of persons'),
});

/** The columns of a log, by what they tell, with all that has a default. */
export type Mapping = z.output<typeof mappingSchema>;

/** A mapping as its file has it. */
export type MappingInput = z.input<typeof mappingSchema>;

/** Reads a mapping. @throws InsightError `MAPPING_INVALID` with every mistake and its path */
export function parseMapping(input: unknown): Mapping {
  const read = mappingSchema.safeParse(input);
  if (read.success) return read.data;
  const { issues } = read.error;
  const shown = issues.map(({ path, message }) => `${path.join('.') || '(root)'}: ${message}`);
  throw new InsightError('MAPPING_INVALID', `The mapping is not valid: ${shown.join('; ')}.`, {
    issues,
  });
}

/** All columns that a mapping takes a part of the event from. */
export function mappedColumns(mapping: MappingInput): readonly string[] {
  const { time, start, lifecycle, resource, role, agency } = mapping;
  const some = [mapping.case, mapping.activity, time, start, lifecycle, resource, role, agency];
  return some.flat().filter((name) => name !== undefined);
}
