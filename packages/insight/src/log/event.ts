/** Cases and their events, as every reader of logs gives them out. */
import type { Attribute } from './attribute.js';

/** Where an event stands in the life of its activity, as far as figures need it. */
export type Phase = 'start' | 'complete' | 'other';

/** Something that happened in a case. */
export interface LogEvent {
  readonly activity: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** An event that says nothing of its life completes its activity. */
  readonly phase: Phase;
  /** Who did it. */
  readonly resource?: string | undefined;
  readonly role?: string | undefined;
  /** The agency or unit. */
  readonly group?: string | undefined;
  /** All that the file says of it, what stands above included. */
  readonly attributes: readonly Attribute[];
}

/** The events of one case, the earliest first; of equal instants, the first of the file first. */
export interface LogCase {
  readonly id: string;
  readonly events: readonly LogEvent[];
  readonly attributes: readonly Attribute[];
}

/** What a log says of itself. */
export interface LogHeader {
  readonly extensions: readonly Extension[];
  readonly globals: readonly Globals[];
  readonly classifiers: readonly Classifier[];
  readonly attributes: readonly Attribute[];
}

/** A vocabulary that keys of a log are taken from. */
export interface Extension {
  readonly name: string;
  readonly prefix: string;
  readonly uri: string;
}

/** What every case or event has, each with a value that shows its form; it counts for none. */
export interface Globals {
  readonly scope: string;
  readonly attributes: readonly Attribute[];
}

/** A way to tell events apart, by the values of some keys. */
export interface Classifier {
  readonly name: string;
  readonly keys: string;
  readonly scope?: string | undefined;
}

/** A log that is read case by case: the header is whole once the cases are through. */
export interface EventLog {
  readonly header: LogHeader;
  readonly cases: AsyncIterable<LogCase>;
}

/** The phase that a transition of the life-cycle extension means. */
export function phaseOf(transition: string | undefined): Phase {
  if (transition === undefined) return 'complete';
  const lower = transition.toLowerCase();
  if (lower === 'complete' || lower === '') return 'complete';
  return lower === 'start' ? 'start' : 'other';
}

/** Events by time; the order of the file decides between equal instants. */
export function inOrder(events: LogEvent[]): boolean {
  let last = -Infinity;
  for (const { at } of events) {
    if (at < last) {
      events.sort((a, b) => a.at - b.at);
      return false;
    }
    last = at;
  }
  return true;
}
