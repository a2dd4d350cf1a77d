/** Durations, instants and cycles of ISO 8601, as timers have them. */

const day = 86_400_000;

const dates = '(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?';
const times = '(?:T(?=\\d)(?:(\\d+)H)?(?:(\\d+)M)?(?:([\\d.]+)S)?)?';
const durationPattern = new RegExp(`^P(?=[\\dT])${dates}${times}$`);

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
  const found = durationPattern.exec(text.trim());
  if (found === null) return undefined;
  const [years, months, weeks, days, hours, minutes, seconds] = found
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return (from) => {
    const date = new Date(from);
    date.setUTCMonth(date.getUTCMonth() + 12 * years + months);
    const rest = hours * 3_600_000 + minutes * 60_000 + seconds * 1000;
    return date.getTime() + (7 * weeks + days) * day + rest;
  };
}
