/** The participants as a procedure names them; a dossier binds each to a unit of the world. */
import { z } from 'zod';
import { localizedSchema, nameSchema } from './names.js';

const roleSchema = z.strictObject({
  name: localizedSchema,
  /** The role of the same party that an escalation goes to. */
  superior: nameSchema.optional(),
});

/**
 * A participant of the procedure: `oneStop`, `landOffice`, `applicant`.
 *
 * `unit` is the code of the unit that the party stands for when a dossier does not bind it
 * otherwise; `unitRule` is a FEEL expression over the dossier's data that yields that code.
 */
export const partySchema = z.strictObject({
  kind: z.enum(['agency', 'applicant']),
  name: localizedSchema,
  roles: z.record(nameSchema, roleSchema).default({}),
  unit: z.string().min(1).max(64).optional(),
  unitRule: z.string().min(1).max(2000).optional(),
});

/** A participant of the procedure. */
export type Party = z.infer<typeof partySchema>;

/** A role of a party, as the one who may or must do something. */
export const roleRefSchema = z.strictObject({ party: nameSchema, role: nameSchema });

/** A role of a party, as the one who may or must do something. */
export type RoleRef = z.infer<typeof roleRefSchema>;
