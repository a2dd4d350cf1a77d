/** Deviations of a case from its procedure, each as what it is. */
import type { LogCase, LogEvent } from '../log/event.js';
import type { Alignment, AlignmentMove } from './align.js';

/**
 * How a case went otherwise:
 *
 * - `skipped`: a step that the procedure wants was not done
 * - `repeated`: a step was done once more than the procedure allows
 * - `swapped`: a step was done at another place than the procedure wants it
 * - `extra`: something was done that the procedure does not have there
 * - `wrongRole`, `wrongAgency`: a step was done by another role or agency than its own
 */
export type DeviationKind =
  'skipped' | 'repeated' | 'swapped' | 'extra' | 'wrongRole' | 'wrongAgency';

/** One deviation. */
export interface Deviation {
  readonly kind: DeviationKind;
  readonly activity: string;
  /** Place in the trace, from 0; absent of what was skipped. */
  readonly event?: number | undefined;
  /** Who did it instead. */
  readonly instead?: string | undefined;
}

/** Who is to do a step, by its path; what is absent may be anybody. */
export type OwnerOf = (
  activity: string,
) => { readonly role?: string | undefined; readonly agency?: string | undefined } | undefined;

/** The events of a case that an alignment is about: complete, and of the steps of the procedure. */
function alignedEvents({ events }: LogCase): readonly LogEvent[] {
  return events.filter(({ phase, activity }) => phase === 'complete' && !activity.startsWith('@'));
}

/** The activities of a case, as an alignment takes them. */
export function traceOf(one: LogCase): readonly string[] {
  return alignedEvents(one).map(({ activity }) => activity);
}

/** What an alignment says went otherwise, in the order of the case. */
export function deviationsIn({ moves }: Alignment): readonly Deviation[] {
  const swaps = swapsIn(moves);
  const done = new Set<string>();
  for (const { kind, activity } of moves) if (kind === 'sync') done.add(activity);
  return moves.flatMap((move, place): Deviation[] => {
    const { kind, activity } = move;
    if (kind === 'sync') return [];
    if (kind === 'missing') return swaps.has(place) ? [] : [{ kind: 'skipped', activity }];
    const { event } = move;
    if (swaps.has(place)) return [{ kind: 'swapped', activity, event }];
    return [{ kind: done.has(activity) ? 'repeated' : 'extra', activity, event }];
  });
}

/** Places of moves of which one is missing what the other has at the wrong place. */
function swapsIn(moves: readonly AlignmentMove[]): ReadonlySet<number> {
  const swaps = new Set<number>();
  const waiting = new Map<string, { kind: 'extra' | 'missing'; place: number }[]>();
  for (const [place, { kind, activity }] of moves.entries()) {
    if (kind === 'sync') continue;
    const open = waiting.get(activity) ?? [];
    const [other] = open;
    if (other === undefined || other.kind === kind) {
      waiting.set(activity, [...open, { kind, place }]);
      continue;
    }
    open.shift();
    swaps.add(other.place).add(place);
  }
  return swaps;
}

/** Steps that fit the procedure and were done by another person or unit than it says. */
export function wrongHands(one: LogCase, { moves }: Alignment, ownerOf: OwnerOf): Deviation[] {
  const events = alignedEvents(one);
  return moves.flatMap((move): Deviation[] => {
    if (move.kind !== 'sync') return [];
    const { activity, event: place } = move;
    const owner = ownerOf(activity);
    const event = events[place];
    if (owner === undefined || event === undefined) return [];
    const wrong = (kind: 'wrongRole' | 'wrongAgency', is?: string, ought?: string): Deviation[] =>
      is === undefined || ought === undefined || is === ought
        ? []
        : [{ kind, activity, event: place, instead: is }];
    return [
      ...wrong('wrongRole', event.role, owner.role),
      ...wrong('wrongAgency', event.group, owner.agency),
    ];
  });
}
