/** A procedure: its header, its parties, its legal bounds, and the root graph of its steps. */
import { z } from 'zod';
import { citationSchema } from './citation.js';
import { dataFieldSchema, documentSchema } from './data.js';
import { filledParameterSchema } from './filled-parameter.js';
import { languageTagSchema } from '@thutuc/legal-time/schema';
import { graphSchema } from './graph.js';
import { intakeSchema } from './intake.js';
import { allottedLimitSchema, ruleIdSchema } from './limit.js';
import { limitStartSchema } from './limit-start.js';
import { localizedSchema, nameSchema } from './names.js';
import { partySchema, roleRefSchema } from './party.js';
import { recordingSchema } from './recording.js';

/** The statutory time limit of the whole procedure, counted by the law's own rule. */
const statutoryLimitSchema = allottedLimitSchema.required({ rule: true }).extend({
  basis: z.array(citationSchema).min(1),
  /** What it begins with; receipt of the dossier where absent. */
  startsWith: limitStartSchema.optional(),
});

/**
 * What becomes of an act that comes too late: it `counts`, as a breach, or is `void`. Where the
 * procedure does not say, apologies and requests for supplements count, and extensions are void.
 */
const lateSchema = z.enum(['counts', 'void']).optional();

/** A bounded right to ask, told in time: who, how often, how long before or after. */
const boundedFields = {
  ...roleRefSchema.shape,
  max: z.int().min(0).max(100),
  basis: z.array(citationSchema),
  late: lateSchema,
};

/** A duty as a rule of separation names it. */
const dutyNameSchema = z
  .string()
  .max(500)
  .regex(
    /^(?:sub:[a-z][a-z0-9-]{0,99}\/)?(?:@[a-z]+|[a-z][A-Za-z0-9]*(?:\/[a-z][A-Za-z0-9]*)*)$/,
    'a duty is the name of a step, its path, or one such as "@receipt"; of a subprocedure, after "sub:procedure/"',
  );

/** That a text lets a person do what the rule would keep them from. */
const allowedSchema = z.strictObject({
  allowed: z.literal(true),
  basis: z.array(citationSchema).min(1),
});

const lawFields = {
  /** Who receives the dossier; `limit` is the time from submission to acceptance or refusal. */
  receipt: roleRefSchema.extend({
    limit: allottedLimitSchema.optional(),
    basis: z.array(citationSchema).default([]),
  }),
  intake: intakeSchema.optional(),
  /** Who hands the result to the applicant once the dossier is settled. */
  result: roleRefSchema,
  /** How often supplements may be asked for, and until how long after receipt. */
  supplements: z
    .strictObject({
      max: z.int().min(0).max(100),
      within: allottedLimitSchema.optional(),
      basis: z.array(citationSchema),
      late: lateSchema,
    })
    .optional(),
  /** Apology and new appointment; it moves the appointment, never the legal due date. */
  apology: z.strictObject({ ...boundedFields, noticeBefore: allottedLimitSchema }).optional(),
  /** Extension of the legal limit itself, by at most `cap`. */
  extension: z
    .strictObject({
      ...boundedFields,
      cap: allottedLimitSchema,
      noticeBefore: allottedLimitSchema.optional(),
    })
    .optional(),
  /** Who decides on a withdrawal by the applicant, and how soon. */
  withdrawal: roleRefSchema.extend({ limit: allottedLimitSchema.optional() }).optional(),
  /** Who may suspend the dossier by order of a superior, and whether its legal clock stops. */
  suspension: roleRefSchema
    .extend({ clock: z.enum(['none', 'suspend']), basis: z.array(citationSchema) })
    .optional(),
  /**
   * Who opens a decided dossier again, since its decision was annulled or found wrong: at which
   * steps, and how often.
   */
  reopening: roleRefSchema
    .extend({
      to: z.array(nameSchema).min(1).max(50),
      max: z.int().min(1).max(100),
      basis: z.array(citationSchema).min(1),
    })
    .optional(),
  /**
   * The outcome that the law gives a dossier whose limit passes undecided, as under the Dutch lex
   * silencio positivo; without it, being overdue changes nothing.
   */
  expiry: z.strictObject({ outcome: nameSchema, basis: z.array(citationSchema).min(1) }).optional(),
  recording: recordingSchema.optional(),
  /**
   * Which letters are wanted besides those that always go: `assigned`, to the role that is to do a
   * step, a receipt or a return that opens; `status`, to the applicant at each change of status,
   * agency, officer, or of the times of receipt, settlement and return.
   */
  notices: z
    .strictObject({
      assigned: z.literal(true).optional(),
      status: z.literal(true).optional(),
    })
    .optional(),
  /**
   * Applicants may be represented by a power of attorney; `document` is the paper that it is.
   * Absent, nobody represents them.
   */
  representation: z
    .strictObject({ document: nameSchema.optional(), basis: z.array(citationSchema).min(1) })
    .optional(),
  /**
   * Within how long whoever did something takes it back, while nobody has built on it. The letters
   * of such acts wait for `holdMinutes`, so that nobody hears of a slip.
   */
  undo: z
    .strictObject({
      within: allottedLimitSchema,
      holdMinutes: z.int().min(1).max(15).optional(),
      basis: z.array(citationSchema).optional(),
    })
    .optional(),
  /**
   * Duties that one person must never do both, such as proposing and approving: names of steps,
   * their paths, or `@receipt` and the like; after `sub:procedure/`, those of a dossier that a step
   * opens. The applicant decides none of them, and whoever did one does not annul it, unless a text
   * allows it.
   */
  separate: z
    .array(
      z.strictObject({
        steps: z.array(dutyNameSchema).min(1).max(20),
        basis: z.array(citationSchema).default([]),
        applicant: allowedSchema.optional(),
        annulment: allowedSchema.optional(),
      }),
    )
    .default([]),
};

/**
 * A versioned public procedure as plain JSON: who must do what, by when, under which article.
 *
 * `allotmentRule` counts the limits of steps that name no rule of their own. `transition` says
 * what happens to open dossiers when a newer version comes into effect.
 */
export const procedureSchema = z.strictObject({
  $schema: z.string().max(500).optional(),
  schema: z.literal('thutuc/procedure@1'),
  id: z.string().regex(/^[a-z][a-z0-9-]{0,99}$/, 'a procedure id is lower-case with hyphens'),
  /** The code in the national register, such as `2.000635`. */
  code: z.string().max(40).optional(),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version looks like "1.0.0"'),
  name: localizedSchema,
  /** Whose texts readers of a language get that a text lacks. */
  defaultLanguage: languageTagSchema.optional(),
  field: localizedSchema.optional(),
  note: localizedSchema.optional(),
  effective: z.strictObject({ from: z.iso.date(), to: z.iso.date().optional() }),
  transition: z.enum(['finishOld', 'move', 'choose']).default('finishOld'),
  basis: z.array(citationSchema).min(1),
  parties: z.record(nameSchema, partySchema),
  timeLimit: statutoryLimitSchema,
  allotmentRule: ruleIdSchema,
  fee: z
    .strictObject({
      amount: z.int().min(0),
      currency: z.string().length(3),
      note: localizedSchema.optional(),
    })
    .optional(),
  data: z.record(nameSchema, dataFieldSchema).default({}),
  documents: z.record(nameSchema, documentSchema).default({}),
  /** Values that the law on record does not give, where they stand, and who stands for them. */
  parameters: z.array(filledParameterSchema).max(1000).optional(),
  ...lawFields,
  ...graphSchema.shape,
});

/** A versioned public procedure. */
export type Procedure = z.infer<typeof procedureSchema>;

/** A procedure as it is written: fields with defaults may be left out. */
export type ProcedureInput = z.input<typeof procedureSchema>;
