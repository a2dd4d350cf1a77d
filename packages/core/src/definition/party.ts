/** The participants as a procedure names them; a dossier binds each to a unit of the world. */
import { z } from 'zod';
import { localizedSchema, nameSchema } from './names.js';

const roleSchema = z.strictObject({
  name: localizedSchema,
  /** The role of the same party that an escalation goes to. */
  superior: nameSchema.optional(),
});

/** A role of a party, as the one who may or must do something. */
export const roleRefSchema = z.strictObject({ party: nameSchema, role: nameSchema });

/** A role of a party, as the one who may or must do something. */
export type RoleRef = z.infer<typeof roleRefSchema>;

const unitCodeSchema = z.string().min(1).max(64);

/**
 * Who chooses the unit of a party in each dossier: the applicant in the submission, the role that
 * receives the dossier when it accepts it, or roles named here; and from which units.
 */
const choiceSchema = z.strictObject({
  by: z.union([z.enum(['applicant', 'receipt']), z.array(roleRefSchema).min(1).max(20)]),
  /** Named units, the units below one, or those of a kind; any unit of the directory if absent. */
  among: z
    .union([
      z.strictObject({ units: z.array(unitCodeSchema).min(1).max(1000) }),
      z.strictObject({ under: unitCodeSchema }),
      z.strictObject({ kind: nameSchema }),
    ])
    .optional(),
});

/**
 * A participant of the procedure: `oneStop`, `landOffice`, `applicant`.
 *
 * What binds an agency is one of three: `unit`, the code of its unit; `unitRule`, a FEEL
 * expression over the dossier's data that yields that code; `chosenBy`, who names it. Nobody may
 * name another one than the first two give. Without any of them the receiving role chooses it when
 * it accepts a dossier.
 */
export const partySchema = z.strictObject({
  kind: z.enum(['agency', 'applicant']),
  name: localizedSchema,
  roles: z.record(nameSchema, roleSchema).default({}),
  unit: unitCodeSchema.optional(),
  unitRule: z.string().min(1).max(2000).optional(),
  chosenBy: choiceSchema.optional(),
  /**
   * Of an applicant: several persons may apply together. With `any` each acts for all; with `all`
   * what they do counts once all of them have confirmed it. One person applies where absent.
   */
  acts: z.enum(['any', 'all']).optional(),
});

/** A participant of the procedure. */
export type Party = z.infer<typeof partySchema>;
