/** Who may read a draft: its owner, and whoever holds a power of the owner's on the day. */
import { toDayNumber } from '@thutuc/legal-time';
import { unknownDraft } from '../engine/command-parts/unknown-draft.js';
import { AuthorisationError } from '../engine/errors.js';
import { holdsOn } from '../engine/representatives.js';
import type { DraftBody, DraftPower } from './draft-body.js';

/** A draft, as far as access to it goes. */
interface Owned extends Pick<DraftBody, 'powers'> {
  readonly id: string;
  readonly owner: string;
}

/**
 * Asserts that a person may read, save and submit a draft.
 *
 * @param today - Civil date.
 * @throws CommandError `DRAFT_UNKNOWN`, as where there is none; AuthorisationError `POWER_EXPIRED`
 *   beyond the days of the power
 */
export function assertDraftReader(
  { id, owner, powers }: Owned,
  actor: string,
  today: string,
): void {
  if (owner === actor) return;
  const own = powers.filter(({ person }) => person === actor);
  if (own.some((power) => holdsOn(power, toDayNumber(today)))) return;
  const [last] = own.slice(-1);
  if (last === undefined) throw unknownDraft(id);
  const { from, until } = last;
  throw new AuthorisationError(
    'POWER_EXPIRED',
    `"${actor}" may not use draft "${id}": the power to represent its owner is from ${from} to ${until}. Have it given anew.`,
    { actor, draft: id, from, until },
  );
}

/** The power by which a person submits a draft of another's; `undefined` for its owner. */
export function powerOver(
  { owner, powers }: Owned,
  actor: string,
  today: string,
): DraftPower | undefined {
  if (owner === actor) return undefined;
  return powers.find((power) => power.person === actor && holdsOn(power, toDayNumber(today)));
}
