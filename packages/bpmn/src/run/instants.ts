/** Durations, instants and cycles of ISO 8601, as timers have them. */

import { parseIsoDuration } from '../model/iso-duration.js';

/** When a timer is due: how long after it was set or at which instant, and how often. */
export interface Due {
  readonly at: (set: number) => number;
  readonly times: number;
}

/** Reads a timer; `undefined` where its text is none of ISO 8601. */
export function dueOf(type: 'date' | 'duration' | 'cycle', text: string): Due | undefined {
  if (type === 'date') {
    const instant = Date.parse(text);
    return Number.isNaN(instant) ? undefined : { at: () => instant, times: 1 };
  }
  const [, count, rest = ''] = /^R(\d*)\/(.*)$/.exec(text) ?? [undefined, '1', text];
  const interval = rest.split('/').at(-1) ?? '';
  const add = durationOf(interval);
  if (add === undefined) return undefined;
  return { at: add, times: count === '' ? Infinity : Number(count) };
}

/** The instant so long after another; `undefined` where the text is no duration. */
export function durationOf(text: string): ((from: number) => number) | undefined {
  const duration = parseIsoDuration(text);
  if (duration === undefined) return undefined;
  return (from) => {
    const date = new Date(from);
    date.setUTCMonth(date.getUTCMonth() + duration.months);
    return date.getTime() + duration.seconds * 1000;
  };
}
