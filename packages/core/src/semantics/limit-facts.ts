/** What the facts of a legal clock mean for its limit, which may begin after the first of them. */
import type { ClockFact, TimeLimit } from '@thutuc/legal-time';

type StartedFact = Extract<ClockFact, { type: 'started' }>;

/** That a limit begins at an instant, in epoch milliseconds, with its whole length. */
export function startedFact({ amount, unit }: TimeLimit, at: number): StartedFact {
  return { type: 'started', at, limit: { amount, unit } };
}

/** The fact with which a limit begins, and its place; `undefined` where it has not begun. */
export function startAmongFacts(
  facts: readonly ClockFact[],
): { readonly fact: StartedFact; readonly place: number } | undefined {
  for (const [place, fact] of facts.entries()) {
    if (fact.type === 'started') return { fact, place };
  }
  return undefined;
}

/**
 * The facts of a clock as its limit meets them: `legalClock` reads these. A wait that was over when
 * the limit began does nothing to it; what held the clock then holds it from the beginning of the
 * limit on; what lies after its stop does nothing. Without a beginning there are none. The facts
 * themselves stay as they are, so that a limit whose beginning is corrected finds every wait.
 *
 * @example
 * ```ts
 * // asked to pay on 3 March, paid on the 10th, with which the limit begins: it begins on the 10th.
 * ```
 */
export function factsOfLimit(all: readonly ClockFact[]): readonly ClockFact[] {
  const facts = untilStopped(all);
  const begun = startAmongFacts(facts);
  if (begun === undefined) return [];
  const { fact: start, place } = begun;
  if (place === 0 && !facts.some(({ at }) => at < start.at)) return facts;
  const before: ClockFact[] = [];
  const after: ClockFact[] = [];
  facts.forEach((fact, i) => {
    if (fact === start) return;
    if (fact.at < start.at || (fact.at === start.at && i < place)) before.push(fact);
    else after.push(fact);
  });
  const ended = (key: string) => after.some((fact) => endsAt(fact, key, start.at));
  const amended = before.filter(({ type }) => type === 'calendarAmended');
  const held = before.flatMap((fact): ClockFact[] => {
    if (fact.type === 'extended') return [{ ...fact, at: start.at }];
    if (fact.type !== 'suspended') return [];
    const { key } = fact;
    const isOver = ended(key) || before.some((other) => endsAt(other, key, start.at));
    return isOver ? [] : [{ ...fact, at: start.at }];
  });
  const suspended = new Set(
    [...held, ...after].flatMap((fact) => (fact.type === 'suspended' ? [fact.key] : [])),
  );
  const rest = after.filter((fact) => fact.type !== 'resumed' || suspended.has(fact.key));
  return [...amended, start, ...held, ...rest];
}

/** Facts up to the stop of the clock: an interruption may have been declared to last longer. */
function untilStopped(facts: readonly ClockFact[]): readonly ClockFact[] {
  const stop = facts.find(({ type }) => type === 'stopped');
  return stop === undefined || facts.every(({ at }) => at <= stop.at)
    ? facts
    : facts.filter(({ at }) => at <= stop.at);
}

/** Whether a fact ends a suspension by an instant. */
function endsAt(fact: ClockFact, key: string, by: number): boolean {
  return fact.type === 'resumed' && fact.key === key && fact.at <= by;
}
