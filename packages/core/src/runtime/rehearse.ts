/** Rehearsing a command: what it would make of a dossier, with nothing written. */
import {
  decide,
  instantFor,
  systemActor,
  timersOf,
  type CommandEnvelope,
  type Dossier,
} from '../engine/index.js';
import { prepareContext, type ContextOptions } from './contexts.js';

/** A timer that a change puts before the present: it acts at once. */
export interface TimerIntoPast {
  /** The step that it is of; `@clock#1` for the limit of the law. */
  readonly activation: string;
  readonly timer: string;
  /** Its legal instant before the change, where it ran, and after it; epoch milliseconds. */
  readonly from?: number;
  readonly to: number;
}

/**
 * The dossier as a command would leave it.
 *
 * @throws what the command would be refused with
 */
export async function rehearse(
  options: ContextOptions,
  dossier: Dossier,
  envelope: CommandEnvelope,
): Promise<Dossier> {
  const now = instantFor(dossier, envelope.command, options.clock.now());
  const { actor } = envelope;
  const grants = actor === systemActor ? [] : await options.directory.grantsOf(actor);
  const { context } = await prepareContext(options, dossier, envelope, now, grants);
  return decide(dossier, envelope, context).after;
}

/** The timers that lie at or before an instant after a change, and did not before it. */
export function movedIntoPast(before: Dossier, after: Dossier, now: number): TimerIntoPast[] {
  const were = new Map(timersOf(before).map((one) => [nameOf(one), one.at]));
  return timersOf(after, Infinity, now).flatMap((one) => {
    const from = were.get(nameOf(one));
    if (from !== undefined && from <= now) return [];
    const { activation, timer, at: to } = one;
    return [{ activation, timer, ...(from !== undefined && { from }), to }];
  });
}

function nameOf({ activation, timer }: { activation: string; timer: string }): string {
  return `${activation} ${timer}`;
}
