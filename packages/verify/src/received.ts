/** The days on which dossiers are received, within the years that are verified. */
import type { Procedure } from '@thutuc/core/procedure';
import type { Years } from './time/starts.js';

/** Days of receipt; a procedure without an end has no last one. */
export interface Received {
  readonly first: string;
  readonly last: string | undefined;
}

/** The days in effect that lie in the years, of all years where none are given. */
export function receivedWithin(
  { effective: { from, to } }: Procedure,
  years: Years | undefined,
): Received | undefined {
  if (years === undefined) return { first: from, last: to };
  const [begin, end] = [`${years.from}-01-01`, `${years.to}-12-31`];
  if (end < from || (to !== undefined && to < begin)) return undefined;
  return { first: begin > from ? begin : from, last: to !== undefined && to < end ? to : end };
}
