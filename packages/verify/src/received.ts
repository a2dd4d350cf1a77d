/** The days on which dossiers are received, within the years that are verified. */
import type { Procedure } from '@thutuc/core/procedure';
import { daysOf, type Days, type Years } from './time/starts.js';

/** Days of receipt; a procedure without an end has no last one. */
export interface Received {
  readonly first: string;
  readonly last: string | undefined;
}

/** The days in effect that lie in the years, of all years where none are given. */
export function receivedWithin(
  procedure: Procedure,
  years: Years | undefined,
): Received | undefined {
  const { from, to } = procedure.effective;
  return years === undefined ? { first: from, last: to } : daysInEffect(procedure, years);
}

/** The days in effect that lie in the years; nothing where none does. */
export function daysInEffect(
  { effective: { from, to } }: Procedure,
  years: Years,
): Days | undefined {
  const { first, last } = daysOf(years);
  if (last < from || (to !== undefined && to < first)) return undefined;
  return { first: first > from ? first : from, last: to !== undefined && to < last ? to : last };
}
