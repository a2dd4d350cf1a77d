/** The default directory: who is who, from a JSON file. */
import { z } from 'zod';
import type { Directory, Grant, Unit } from '../ports/index.js';
import { DirectoryError } from './errors.js';

const localized = z.strictObject({
  vi: z.string().min(1).max(500),
  en: z.string().min(1).max(500),
});
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
      calendar: z.string().max(200).optional(),
    }),
  ),
  people: z.array(
    z.strictObject({
      id: z.string().min(1).max(200),
      name: z.string().min(1).max(500),
      memberships: z
        .array(z.strictObject({ unit: code, role: z.string().min(1).max(64), ...period }))
        .default([]),
      /** Roles exercised for somebody else, for a time. */
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
    }),
  ),
});

/** The file of a directory, as it is written. */
export type DirectoryFile = z.input<typeof directorySchema>;

/**
 * A directory from the content of a JSON file.
 *
 * @throws DirectoryError `DIRECTORY_INVALID` with the path and reason of each mistake.
 */
export function createDirectory(file: unknown): Directory {
  const parsed = directorySchema.safeParse(file);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => ({
      path: path.join('.'),
      message,
    }));
    const shown = issues.map(({ path, message }) => `  ${path}: ${message}`).join('\n');
    throw new DirectoryError('DIRECTORY_INVALID', `The directory is not valid:\n${shown}`, {
      issues,
    });
  }
  const units = new Map(parsed.data.units.map((unit) => [unit.code, unit as Unit]));
  const people = new Map(parsed.data.people.map((person) => [person.id, person]));
  const grants = new Map(
    parsed.data.people.map(({ id, memberships, delegations }) => [
      id,
      [...memberships, ...delegations] as Grant[],
    ]),
  );
  return {
    unit: (unit) => Promise.resolve(units.get(unit)),
    grantsOf: (person) => Promise.resolve(grants.get(person) ?? []),
    nameOf: (person) => Promise.resolve(people.get(person)?.name),
  };
}
