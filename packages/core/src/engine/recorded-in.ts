/** The duty that a fact was recorded in, and who answers for it. */
import { lifecycleDuties } from './activation.js';
import { isApplicant, type Decision } from './decision.js';
import type { DossierEvent } from './event.js';
import type { EventType } from './events.js';
import { superiorOf, type AllowedRole } from './ownership.js';

/** The owner of the duty that an event was recorded in, as the log has it. */
export function ownerOf(
  { context }: Decision,
  { seq, payload }: DossierEvent,
): AllowedRole | undefined {
  const activation =
    payload.type === 'accepted'
      ? lifecycleDuties.receipt
      : 'activation' in payload
        ? payload.activation
        : undefined;
  const entered = context.log
    ?.slice(0, seq)
    .flatMap(({ moves }) => moves)
    .findLast((move) => move.op === 'enter' && move.activation === activation);
  if (entered?.op !== 'enter' || entered.party === undefined) return undefined;
  const { party, role = '', unit } = entered;
  return { party, role, unit };
}

/** The parts of a procedure that say who decides on a dossier as a whole. */
const partOf = {
  suspended: 'suspension',
  resumed: 'suspension',
  apologised: 'apology',
  extended: 'extension',
  withdrawalApproved: 'withdrawal',
  withdrawalDeclined: 'withdrawal',
} as const satisfies Partial<Record<EventType, string>>;

/**
 * The role above the one in whose duty an event was recorded, where the procedure names one. The
 * receiving role stands for what the applicant did, and for what happened to the dossier as a
 * whole.
 */
export function superiorIn(decision: Decision, event: DossierEvent): AllowedRole | undefined {
  const { procedure } = decision.context.procedure;
  const { type } = event.payload;
  const named = type in partOf ? procedure[partOf[type as keyof typeof partOf]] : undefined;
  const owner: AllowedRole | undefined = named ?? ownerOf(decision, event);
  const { party, role, unit }: AllowedRole =
    owner === undefined || isApplicant(decision, owner.party) ? procedure.receipt : owner;
  return superiorOf(decision, { party, role, unit: unit ?? decision.draft.parties[party] });
}
