/** The time axis of a budget: instants to positions, and the days that get a mark. */

const dayMs = 86_400_000;
/** Steps between marks, in days; the first that keeps marks apart is taken. */
const stepsDays = [1, 2, 5, 7, 14, 28, 56, 91];
/** Least room for the label of a mark. */
const markWidth = 44;

/** A day that is marked on the axis. */
export interface Mark {
  readonly x: number;
  readonly label: string;
}

/** Maps instants to positions, and marks days. */
export interface Axis {
  readonly at: (instant: number) => number;
  readonly marks: readonly Mark[];
}

/** Lays out the axis between two instants over a width that begins at `left`. */
export function timeAxis(
  from: number,
  to: number,
  left: number,
  width: number,
  dateOf: (instant: number) => string,
): Axis {
  const span = Math.max(to - from, dayMs);
  const at = (instant: number): number => left + ((instant - from) / span) * width;
  const step = stepsDays.find((days) => ((days * dayMs) / span) * width >= markWidth) ?? 182;
  const marks: Mark[] = [];
  for (let instant = from; instant <= to; instant += step * dayMs) {
    marks.push({ x: at(instant), label: shortDate(dateOf(instant)) });
  }
  return { at, marks };
}

/** `24/1` of `2025-01-24…`, as dates are written in Viet Nam. */
function shortDate(date: string): string {
  return `${Number(date.slice(8, 10))}/${Number(date.slice(5, 7))}`;
}
