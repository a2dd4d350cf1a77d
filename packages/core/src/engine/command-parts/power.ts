/** A power of attorney that a command gives. */
import { toDayNumber } from '@thutuc/legal-time';
import { z } from 'zod';
import type { Procedure } from '../../definition/procedure.js';
import { isOneOfApplicants } from '../applicant.js';
import { systemActor } from '../context.js';
import type { Decision } from '../decision.js';
import { AuthorisationError, CommandError } from '../errors.js';
import type { Asking } from '../held-roles.js';
import type { Power } from '../representative.js';

/** What a power says, as commands are given it. */
export const powerFields = {
  scope: z
    .array(z.string().min(1).max(64))
    .min(1)
    .max(50)
    .optional()
    .describe('The types of commands that it is for; every one of the applicant’s where absent.'),
  from: z.iso.date().describe('The first day: a civil date.'),
  until: z.iso.date().describe('The last day: a civil date.'),
  document: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('Id of the document that it is, where the dossier holds it, as in `power#1`.'),
};

/**
 * Asserts that a power can be given here.
 *
 * @throws CommandError `POWER_INVALID`
 */
export function assertPower(
  {
    context,
    draft,
  }: Pick<Asking, 'context'> & { readonly draft: Pick<Decision['draft'], 'documents'> },
  { from, until, document }: Power,
): void {
  assertRepresentation(context.procedure.procedure);
  assertDaysOfPower({ from, until });
  const isHeld = (draft.documents ?? []).some(({ id }) => id === document);
  if (document !== undefined && !isHeld) {
    throw invalidPower(`the dossier holds no document "${document}"`);
  }
}

/** Asserts that applicants may be represented. @throws CommandError `POWER_INVALID` */
export function assertRepresentation({ id, representation }: Procedure): void {
  if (representation !== undefined) return;
  throw invalidPower(`procedure "${id}" lets nobody represent its applicants`);
}

/** Asserts that a power does not end before it begins. @throws CommandError `POWER_INVALID` */
export function assertDaysOfPower({ from, until }: Pick<Power, 'from' | 'until'>): void {
  if (toDayNumber(from) <= toDayNumber(until)) return;
  throw invalidPower(`it would end on ${until}, before it begins on ${from}`);
}

/** What an event says of a power: nothing of what was left out. */
export function powerOfCommand({ scope, from, until, document }: Power): Power {
  return { scope, from, until, document };
}

/**
 * Asserts that the actor gives or revokes a power in person: the applicant, or the role that
 * receives dossiers, for one that comes in at its counter. Nobody passes a power on.
 *
 * @throws AuthorisationError `NOT_AUTHORISED`
 */
export function assertInPerson({ draft, envelope }: Decision): void {
  const { actor, command } = envelope;
  const { personal } = draft;
  const isRepresentative = personal?.representatives?.some(({ id }) => id === actor) === true;
  if (actor === systemActor || isOneOfApplicants(personal, actor) || !isRepresentative) return;
  throw new AuthorisationError(
    'NOT_AUTHORISED',
    `"${actor}" may not ${command.type} for the applicant: a power is not passed on by whoever has it.`,
    { actor, command: command.type },
  );
}

/** The refusal of a power that contradicts the procedure or itself. */
export function invalidPower(why: string): CommandError {
  return new CommandError('POWER_INVALID', `The power cannot be given so: ${why}.`, { why });
}
