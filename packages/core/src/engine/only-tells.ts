/** Events that tell of something and bring nothing about. */
import type { DecidedEvent } from './event.js';
import type { Move } from './moves.js';

/** The moves by which a timer fires, is counted and is set again. */
const ofTimers: ReadonlySet<Move['op']> = new Set<Move['op']>(['disarm', 'arm', 'caught']);

/** Whether an event only told that a limit has passed. */
export function onlyTells({ payload, moves }: Pick<DecidedEvent, 'payload' | 'moves'>): boolean {
  return payload.type === 'timerFired' && moves.every(({ op }) => ofTimers.has(op));
}
