/** The office hours of a day as JSON. */

/** Whether intervals are not empty, and follow one another; the last may end on the next day. */
export function dayHoursAreInOrder(hours: DayHours): boolean {
  const edges = hours.flat();
  return edges.every((edge, i) => {
    const previous = edges[i - 1];
    if (previous === undefined) return true;
    if (i % 2 === 0) return previous <= edge;
    const isOvernight = i === edges.length - 1 && edge < previous && edge > '00:00';
    return previous < edge || isOvernight;
  });
}

/**
 * Office hours of one day: `[from, to]` pairs of `HH:MM` in order, breaks between them. The last
 * may end on the next day: `['22:00', '06:00']`. Its hours are of the day on which it begins.
 */
export type DayHours = readonly (readonly [string, string])[];
