/** An internal procedure demands nothing beyond the published one. */
import { allCaughtBy, listSteps, type PlacedStep, type Procedure } from '@thutuc/core/procedure';
import { formatTimeLimit, type TimeLimit } from '@thutuc/legal-time';
import { type Report, type VerifyRule, pathInDefinition } from '../subject.js';

/** Reports extra steps, documents, fees and requests, longer limits, and missing notices. */
export const withinPublished: VerifyRule = {
  id: 'within-published',
  category: 'law',
  severity: 'error',
  *check({ procedure, steps, options: { published } }) {
    if (published === undefined) return;
    yield* comparedHeaders(procedure, published);
    const known = new Map(listSteps(published).map((placed) => [placed.path, placed]));
    for (const placed of steps) {
      const at = pathInDefinition(placed.path);
      const other = known.get(placed.path);
      if (other !== undefined) yield* comparedSteps(at, placed, other);
      else if (placed.step.kind !== 'end') {
        yield {
          path: at,
          say: ({ stepNotPublished }) => stepNotPublished(placed.path),
        };
      }
    }
  },
};

function* comparedHeaders(procedure: Procedure, published: Procedure): Generator<Report> {
  if (isLonger(procedure.timeLimit, published.timeLimit)) {
    yield longer('timeLimit', procedure.timeLimit, published.timeLimit);
  }
  for (const [name, { from, required, copies }] of Object.entries(procedure.documents)) {
    const known = published.documents[name];
    if (from !== 'applicant') continue;
    const more = known === undefined || copies > known.copies || (required && !known.required);
    if (!more) continue;
    yield {
      path: `documents.${name}`,
      say: ({ documentBeyond }) => documentBeyond(name, copies),
    };
  }
  const asked = procedure.supplements?.max ?? 0;
  if (asked > (published.supplements?.max ?? 0)) {
    yield {
      path: 'supplements.max',
      say: ({ supplementsBeyond }) => supplementsBeyond(asked, published.supplements?.max ?? 0),
    };
  }
  const fee = procedure.fee?.amount ?? 0;
  if (fee > (published.fee?.amount ?? 0)) {
    yield {
      path: 'fee.amount',
      say: ({ feeBeyond }) => feeBeyond(fee, published.fee?.amount ?? 0),
    };
  }
}

function* comparedSteps(at: string, ours: PlacedStep, known: PlacedStep): Generator<Report> {
  const [a, b] = [ours.step, known.step];
  if (a.kind === 'end' || b.kind === 'end') return;
  if (a.limit && b.limit && isLonger(a.limit, b.limit))
    yield longer(`${at}.limit`, a.limit, b.limit);
  for (const document of a.requires) {
    if (b.requires.includes(document)) continue;
    yield {
      path: `${at}.requires`,
      say: ({ documentDemanded }) => documentDemanded(ours.path, document),
    };
  }
  const [told, promised] = [allCaughtBy(a), allCaughtBy(b)];
  for (const [event, { tell }] of Object.entries(promised)) {
    if (tell === undefined || told[event]?.tell !== undefined) continue;
    yield {
      path: `${at}.${Object.hasOwn(b.events, event) ? 'events' : 'catches'}.${event}`,
      say: ({ noticeMissing }) => noticeMissing(event),
    };
  }
}

function longer(path: string, ours: TimeLimit, published: TimeLimit): Report {
  const [a, b] = [ours, published];
  return {
    path,
    say: ({ limitBeyond }, language) =>
      limitBeyond(formatTimeLimit(a, language), formatTimeLimit(b, language)),
  };
}

/** Shortest and longest length of one unit in hours, so that unlike units can be compared. */
const hoursOf: Readonly<Record<TimeLimit['unit'], readonly [min: number, max: number]>> = {
  minutes: [1 / 60, 1 / 60],
  hours: [1, 1],
  workingHours: [1, 24],
  days: [24, 24],
  workingDays: [24, 24 * 10],
  weeks: [168, 168],
  months: [28 * 24, 31 * 24],
  years: [365 * 24, 366 * 24],
};

/** Longer for certain: the same unit and more of it, or longer whatever days lie in between. */
function isLonger(a: TimeLimit, b: TimeLimit): boolean {
  if (a.unit === b.unit) return a.amount > b.amount;
  return a.amount * hoursOf[a.unit][0] > b.amount * hoursOf[b.unit][1];
}
