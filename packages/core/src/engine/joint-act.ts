/** Acts of several applicants that count once all of them have confirmed them. */
import { contentHash } from '../content-hash/content-hash.js';
import type { Outcome } from './apply-event.js';
import { isApplicant, jointActing } from './applicant.js';
import type { Decision } from './decision.js';
import { CommandError } from './errors.js';
import { submissionAct } from './events/act-confirmed.js';
import { representedBy } from './representatives.js';
import { tellApplicant } from './tell.js';

/**
 * What is recorded of an act that others have still to confirm; `undefined` for one that counts:
 * where one acts for all, where all have confirmed it by now, and where it is none of theirs.
 *
 * An act is confirmed by giving the same command, apart from its reasons and notes, while the
 * dossier stands as it did.
 *
 * @throws CommandError `CONFIRMED_ALREADY` where the actor has done so before
 */
export function unconfirmedAct(decision: Decision): Outcome | undefined {
  const { rules, context, draft } = decision;
  const { procedure } = context.procedure;
  const applicants = draft.personal?.applicants;
  if (!rules.joint || applicants === undefined) return undefined;
  if (jointActing(procedure) !== 'all') return undefined;
  const persons = standsFor(decision);
  if (persons.length === 0) return undefined;
  const act = digestOf(decision);
  const known = confirmersOf(decision, act);
  const isLast = applicants.every((one) => known.has(one) || persons.includes(one));
  if (isLast) return undefined;
  assertNews(persons, known, rules.type);
  tellApplicant(decision, 'confirmationAsked');
  // The step is not done yet.
  decision.separated = undefined;
  return {
    payload: { type: 'actConfirmed', act: rules.type },
    personal: confirmation(act, persons),
  };
}

/**
 * With what an act may be refused that others confirm: whoever has confirmed it gives it once more.
 */
export function confirmedOnce({ rules, draft, context }: Decision): readonly 'CONFIRMED_ALREADY'[] {
  const { applicants } = draft.personal ?? {};
  const isJoint = rules.joint && applicants !== undefined;
  return isJoint && jointActing(context.procedure.procedure) === 'all' ? ['CONFIRMED_ALREADY'] : [];
}

/**
 * For whom of the applicants a person confirms the submission.
 *
 * @throws CommandError `CONFIRMED_ALREADY`
 */
export function confirmedSubmission(decision: Decision): Outcome {
  const persons = standsFor(decision);
  assertNews(persons, confirmersOf(decision, submissionAct), submissionAct);
  return {
    payload: { type: 'actConfirmed', act: submissionAct },
    personal: confirmation(submissionAct, persons),
  };
}

/** Asserts that all applicants have confirmed that they apply, where all of them act. */
export function assertSubmissionConfirmed(decision: Decision): void {
  const { context, draft } = decision;
  const { applicants } = draft.personal ?? {};
  if (applicants === undefined || jointActing(context.procedure.procedure) !== 'all') return;
  const known = confirmersOf(decision, submissionAct);
  const missing = applicants.filter((one) => !known.has(one));
  if (missing.length === 0) return;
  throw new CommandError(
    'APPLICANTS_UNCONFIRMED',
    `Of ${applicants.length} applicants of dossier "${draft.id}", ${missing.length} have not confirmed the submission. Wait until they have.`,
    { missing: missing.length },
  );
}

/** Who of the applicants has confirmed an act. */
function confirmersOf({ draft }: Decision, act: string): ReadonlySet<string> {
  const confirmed = draft.personal?.confirmed ?? [];
  return new Set(confirmed.flatMap((one) => (one.act === act ? [one.person] : [])));
}

/** For whom of the applicants the actor acts: themselves, and those who gave them a power. */
function standsFor(decision: Decision): string[] {
  const { draft, envelope } = decision;
  const { applicants = [] } = draft.personal ?? {};
  const own = applicants.filter((one) => one === envelope.actor);
  return [...new Set([...own, ...representedBy(decision, envelope.actor)])];
}

function assertNews(persons: readonly string[], known: ReadonlySet<string>, act: string): void {
  if (persons.some((person) => !known.has(person))) return;
  throw new CommandError(
    'CONFIRMED_ALREADY',
    `This was confirmed by the actor before: "${act}" waits for the other applicants.`,
    { act },
  );
}

function confirmation(act: string, persons: readonly string[]): Outcome['personal'] {
  return { confirmation: { act, persons } };
}

/** The same for whoever gives the same command while the dossier stands as it does. */
function digestOf(decision: Decision): string {
  const { envelope, draft } = decision;
  const { lifecycle, activations, counts } = draft;
  const own = activations.filter(
    ({ party }) => party !== undefined && isApplicant(decision, party),
  );
  const command = { ...envelope.command, note: undefined, reasons: undefined };
  return contentHash([command, lifecycle, own.map(({ id }) => id), counts]);
}
