/** The file of a directory: its shape, and reading it. */
import { z } from 'zod';
import { languageTagSchema, localizedSchema, reasonOf } from '@thutuc/legal-time/schema';
import { DirectoryError } from './errors.js';
import { assertNoCycleOfSuccession } from './succession.js';

const localized = localizedSchema(500);
const code = z.string().min(1).max(64);
const period = { from: z.iso.date().optional(), to: z.iso.date().optional() };

/** The file of a directory: units, and people with their memberships and delegations. */
const directorySchema = z.strictObject({
  schema: z.literal('thutuc/directory@1'),
  units: z.array(
    z.strictObject({
      code,
      name: localized,
      parent: code.optional(),
      kind: z.string().min(1).max(64).optional(),
      calendar: z.string().max(200).optional(),
      /** The first and the last day of the unit. */
      ...period,
      /** Codes of the units that take over from it when it ends. */
      successors: z.array(code).min(1).max(1000).optional(),
    }),
  ),
  people: z.array(
    z.strictObject({
      id: z.string().min(1).max(200),
      name: z.string().min(1).max(500),
      memberships: z
        .array(z.strictObject({ unit: code, role: z.string().min(1).max(64), ...period }))
        .default([]),
      /** Roles exercised for another person, for a time. */
      delegations: z
        .array(
          z.strictObject({
            onBehalfOf: z.string().min(1).max(200),
            unit: code,
            role: z.string().min(1).max(64),
            from: z.iso.date(),
            to: z.iso.date(),
          }),
        )
        .default([]),
      /** Tag of the language that the person is written to in; that of the procedure without it. */
      language: languageTagSchema.optional(),
      /** Addresses by channel, such as `email`. */
      contacts: z.record(z.string().min(1).max(64), z.string().min(1).max(2000)).default({}),
    }),
  ),
});

/** The JSON Schema of the file of a directory, for editors. */
export function directoryJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(directorySchema, { io: 'input' });
  return { ...schema, title: 'Units and people of a directory of thutuc' };
}

/** The file of a directory, with its defaults filled in. */
export type ParsedDirectory = z.output<typeof directorySchema>;

/** The file of a directory, as it is written. */
export type DirectoryFile = z.input<typeof directorySchema>;

/**
 * Reads the file of a directory.
 *
 * @throws DirectoryError `DIRECTORY_INVALID` with the path and reason of each mistake;
 *   `SUCCESSOR_CYCLE` for units that succeed one another in a circle
 */
export function parseDirectory(file: unknown): ParsedDirectory {
  const parsed = directorySchema.safeParse(file);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({
      path: issue.path.join('.'),
      message: reasonOf(issue),
    }));
    throw invalid(issues);
  }
  const issues = lifeIssues(parsed.data);
  if (issues.length > 0) throw invalid(issues);
  assertNoCycleOfSuccession(parsed.data.units);
  return parsed.data;
}

/** A mistake and its place. */
interface Issue {
  readonly path: string;
  readonly message: string;
}

function invalid(issues: readonly Issue[]): DirectoryError {
  const shown = issues.map(({ path, message }) => `  ${path}: ${message}`).join('\n');
  return new DirectoryError('DIRECTORY_INVALID', `The directory is not valid:\n${shown}`, {
    issues,
  });
}

/** Units that end before they begin, or are succeeded by units that nobody knows. */
function lifeIssues({ units }: ParsedDirectory): Issue[] {
  const codes = new Set(units.map((unit) => unit.code));
  return units.flatMap(({ code: own, from, to, successors = [] }, i): Issue[] => [
    ...(from !== undefined && to !== undefined && to < from
      ? [
          {
            path: `units.${i}.to`,
            message: `unit "${own}" ends on ${to}, before it begins on ${from}`,
          },
        ]
      : []),
    ...(successors.length > 0 && to === undefined
      ? [{ path: `units.${i}.to`, message: `unit "${own}" has successors, and no last day` }]
      : []),
    ...successors.flatMap((successor, j) =>
      codes.has(successor)
        ? []
        : [{ path: `units.${i}.successors.${j}`, message: `there is no unit "${successor}"` }],
    ),
  ]);
}
