/** The mistakes in the shape of a scenario, each with its place and its true cause. */
import type { z } from 'zod';

/** A mistake. */
interface Mistake {
  readonly path: string;
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

/** What zod says where a schema says nothing better. */
const NO_REASON = 'Invalid input';

/** Lists the mistakes that reading a scenario found. */
export function mistakesOf({ issues }: z.ZodError): Mistake[] {
  return issues.flatMap((issue) => mistakesIn(issue, []));
}

function mistakesIn(issue: Issue, above: readonly PropertyKey[]): Mistake[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.message === NO_REASON && issue.errors.length > 0) {
    return closest(issue.errors).flatMap((inner) => mistakesIn(inner, path));
  }
  return [{ path: path.map(String).join('.'), message: messageOf(issue) }];
}

/** What zod calls a value, in words. */
const KINDS: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

const FORMATS: Readonly<Record<string, string>> = {
  date: 'this is no date; write it as 2025-03-31',
  datetime: 'this is no instant; write it with its offset, as 2025-03-03T00:00:00+01:00',
};

/** Says what is wrong: what a schema says by itself stays, and zod's own phrases become words. */
function messageOf(issue: Issue): string {
  const { message } = issue;
  if (!/^(?:Invalid|Too|Unrecognized) /u.test(message)) return message;
  switch (issue.code) {
    case 'invalid_key':
      return 'this is no name: letters, digits, "@", "!", "/", "_", "." and "-"';
    case 'invalid_type': {
      const kind = KINDS[issue.expected] ?? issue.expected;
      return message.endsWith('undefined') ? `it is missing (${kind})` : `it must be ${kind}`;
    }
    case 'too_small':
      return bounded(issue.origin, issue.inclusive === false ? 'above' : 'at least', issue.minimum);
    case 'too_big':
      return bounded(issue.origin, issue.inclusive === false ? 'below' : 'at most', issue.maximum);
    case 'unrecognized_keys':
      return `there is no field ${issue.keys.map((key) => `"${key}"`).join(', ')} here`;
    case 'invalid_value':
      return `it must be ${issue.values.map(String).join(' or ')}`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'it must be written otherwise';
    default:
      return message;
  }
}

const PARTS: Readonly<Record<string, string>> = { string: ' letters', array: ' entries' };

function bounded(origin: string, side: string, bound: number | bigint): string {
  const parts = PARTS[origin];
  return parts === undefined
    ? `it must be ${side} ${String(bound)}`
    : `it must have ${side} ${String(bound)}${parts}`;
}

/** What is wrong by the alternative that was meant most likely: of its type, least mistaken. */
function closest(alternatives: readonly (readonly Issue[])[]): readonly Issue[] {
  const distanceOf = (issues: readonly Issue[]): number =>
    issues.length +
    (issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0) ? 1000 : 0);
  return [...alternatives].sort((a, b) => distanceOf(a) - distanceOf(b))[0] ?? [];
}
