/** The duty that a fact was recorded in, and who answers for it. */
import type { Procedure } from '../definition/procedure.js';
import { listSteps } from '../definition/list-steps.js';
import { staticPath } from './activation.js';
import type { Decision } from './decision.js';
import type { DossierEvent } from './event.js';
import type { EventType } from './events.js';
import type { EnterMove } from './moves/enter.js';
import { superiorOf } from './actors.js';
import type { AllowedRole } from './allowed-role.js';
import { isApplicant } from './applicant.js';
import { messengers } from './some-step.js';

/** The owner of the duty that an event was recorded in, as the log has it. */
export function ownerRecordedIn(decision: Decision, event: DossierEvent): AllowedRole | undefined {
  if (event.payload.type === 'recalled') return event.payload.sender;
  const entered = enteredFor(decision, event);
  if (entered?.party === undefined) return undefined;
  const { party, role = '', unit } = entered;
  return { party, role, unit };
}

/** How the duty was entered that an event was recorded in. */
function enteredFor(
  { context }: Decision,
  { seq, payload, moves }: DossierEvent,
): EnterMove | undefined {
  const activation =
    payload.type === 'accepted' || payload.type === 'guided'
      ? receiptLeft(moves)
      : 'activation' in payload
        ? payload.activation
        : undefined;
  const entered = context.log
    ?.slice(0, seq)
    .flatMap(({ moves }) => moves)
    .findLast((move) => move.op === 'enter' && move.activation === activation);
  return entered?.op === 'enter' ? entered : undefined;
}

/** The receipt that an event left. */
function receiptLeft(moves: DossierEvent['moves']): string | undefined {
  for (const move of moves)
    if (move.op === 'leave' && staticPath(move.activation) === '@receipt') return move.activation;
  return undefined;
}

/** The parts of a procedure that say who decides on a dossier as a whole. */
const partOf = {
  suspended: 'suspension',
  resumed: 'suspension',
  apologised: 'apology',
  extended: 'extension',
  withdrawalApproved: 'withdrawal',
  withdrawalDeclined: 'withdrawal',
  reopened: 'reopening',
} as const satisfies Partial<Record<EventType, string>>;

/**
 * The role above the one in whose duty an event was recorded, where the procedure names one. The
 * receiving role stands for what the applicant did, and for what happened to the dossier as a
 * whole.
 */
export function superiorRecordedIn(
  decision: Decision,
  event: DossierEvent,
): AllowedRole | undefined {
  const { procedure } = decision.context.procedure;
  const { type } = event.payload;
  const named = type in partOf ? procedure[partOf[type as keyof typeof partOf]] : undefined;
  const owner: AllowedRole | undefined = named ?? ownerRecordedIn(decision, event);
  const { party, role, unit }: AllowedRole =
    owner === undefined || isApplicant(decision, owner.party) ? procedure.receipt : owner;
  return superiorOf(decision, { party, role, unit: unit ?? decision.draft.parties[party] });
}

/**
 * The roles in which an event may have been recorded: the owner of its duty, whom its step names
 * besides, the role above, and whoever decides on a dossier as a whole. Of an annulment, those of
 * what it annulled.
 */
export function rolesRecordedIn(decision: Decision, event: DossierEvent): readonly AllowedRole[] {
  const { procedure } = decision.context.procedure;
  const { type } = event.payload;
  const [first] = event.payload.type === 'annulled' ? event.payload.events : [];
  const annulled = first === undefined ? undefined : decision.context.log?.[first - 1];
  if (annulled !== undefined) return rolesRecordedIn(decision, annulled);
  const whole = type in partOf ? procedure[partOf[type as keyof typeof partOf]] : undefined;
  const owner = ownerRecordedIn(decision, event);
  const superior = owner === undefined ? undefined : superiorOf(decision, owner);
  const entered = enteredFor(decision, event);
  const others = (entered?.also ?? []).map((role) => ({ party: '', ...role }));
  return [
    ...(whole === undefined ? [procedure.receipt] : [whole]),
    ...(owner === undefined ? [] : [owner]),
    ...(superior === undefined ? [] : [superior]),
    ...others,
    ...(event.payload.type === 'sentBack' ? backRoles(procedure) : []),
    ...(event.payload.type === 'messageReceived' ? messengers(procedure) : []),
  ];
}

function backRoles(procedure: Procedure): readonly AllowedRole[] {
  return listSteps(procedure).flatMap(({ step }) =>
    step.kind === 'task' && step.back !== undefined ? [step.back.role] : [],
  );
}
