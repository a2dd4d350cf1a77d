/** The applicant's side as a dossier begins with it: several applicants, and their powers. */
import { z } from 'zod';
import type { Procedure } from '../../definition/procedure.js';
import { jointActing } from '../applicant.js';
import { CommandError } from '../errors.js';
import { submissionAct } from '../events/act-confirmed.js';
import type { Representative } from '../representative.js';
import { givenIdSchema } from './fields.js';
import { assertDaysOfPower, assertRepresentation, invalidPower, powerFields } from './power.js';

const applicantsMax = 50;
const powersMax = 100;

/** Who applies with the applicant. */
export const applicantsField = z
  .array(givenIdSchema)
  .min(1)
  .max(applicantsMax)
  .readonly()
  .optional()
  .describe('Who applies together with the applicant, where the procedure lets several apply.');

const representativeSchema = z.strictObject({
  id: givenIdSchema,
  of: givenIdSchema.optional(),
  ...powerFields,
});

/** The powers of attorney that come along with a dossier. */
export const representativesField = z
  .array(representativeSchema)
  .min(1)
  .max(powersMax)
  .readonly()
  .optional()
  .describe(
    'The powers of attorney of the dossier that opens this one. Given by the engine alone.',
  );

/** What a command says of the applicant's side. */
interface Said {
  readonly applicants?: readonly string[] | undefined;
  readonly representatives?: readonly z.output<typeof representativeSchema>[] | undefined;
}

/** The applicant's side, as events hold it; nothing of what was not said. */
export interface Side {
  readonly applicants?: readonly string[];
  readonly representatives?: readonly Representative[];
}

/**
 * Reads the applicant's side of a command that opens a dossier.
 *
 * @param applicant - The first of them.
 * @throws CommandError `APPLICANTS_INVALID`, `POWER_INVALID`
 */
export function sideOf(
  procedure: Procedure,
  applicant: string,
  { applicants: others, representatives }: Said,
): Side {
  if (others !== undefined) assertSeveral(procedure, applicant, others);
  const all = others === undefined ? undefined : [applicant, ...others];
  for (const { id, of = applicant, from, until, document } of representatives ?? []) {
    assertRepresentation(procedure);
    assertDaysOfPower({ from, until });
    if (document !== undefined) throw invalidPower('the dossier holds no documents yet');
    if (id === of) throw invalidPower('nobody represents themselves');
    if (!(all ?? [applicant]).includes(of)) throw invalidPower(`"${of}" is none of its applicants`);
  }
  return {
    ...(all && { applicants: all }),
    ...(representatives && {
      representatives: representatives.map((power) => ({ event: 1, ...power })),
    }),
  };
}

/** How many stand on the applicant's side, for the chained part of an event. */
export function countsOf({ applicants, representatives }: Side): {
  readonly applicants?: number;
  readonly powers?: number;
} {
  return {
    ...(applicants && { applicants: applicants.length }),
    ...(representatives && { powers: representatives.length }),
  };
}

/**
 * Who has confirmed a submission by handing it in, where all applicants act together: whoever did
 * it; all of them, where it comes in on paper, or by the engine.
 */
export function confirmedAtFirst(
  procedure: Procedure,
  { applicants }: Side,
  {
    actor,
    command,
  }: {
    readonly actor: string;
    readonly command: { readonly applicant?: string | undefined; readonly power?: unknown };
  },
): { readonly confirmation?: { readonly act: string; readonly persons: readonly string[] } } {
  if (applicants === undefined || jointActing(procedure) !== 'all') return {};
  const { applicant = actor, power } = command;
  const isTheirs = applicant === actor || power !== undefined;
  return { confirmation: { act: submissionAct, persons: isTheirs ? [applicant] : applicants } };
}

function assertSeveral(procedure: Procedure, applicant: string, others: readonly string[]): void {
  const why =
    jointActing(procedure) === undefined
      ? `procedure "${procedure.id}" has one applicant`
      : others.includes(applicant) || new Set(others).size < others.length
        ? 'one of them is named twice'
        : undefined;
  if (why === undefined) return;
  throw new CommandError('APPLICANTS_INVALID', `They cannot apply together: ${why}.`, { why });
}
