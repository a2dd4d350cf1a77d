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

function messageOf(issue: Issue): string {
  if (issue.code === 'invalid_key')
    return 'this is no name: letters, digits, "@", "/", "_", "." and "-"';
  if (issue.code === 'invalid_format' && issue.format === 'datetime')
    return 'this is no instant; write it with its offset, as 2025-03-03T00:00:00+01:00';
  if (issue.code === 'invalid_format' && issue.format === 'date')
    return 'this is no date; write it as 2025-03-31';
  const { message } = issue;
  const missing = /expected (\w+), received undefined$/u.exec(message);
  return missing === null ? message : `it is missing (${missing[1] ?? ''})`;
}

/** What is wrong by the alternative that was meant most likely: of its type, least mistaken. */
function closest(alternatives: readonly (readonly Issue[])[]): readonly Issue[] {
  const distanceOf = (issues: readonly Issue[]): number =>
    issues.length +
    (issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0) ? 1000 : 0);
  return [...alternatives].sort((a, b) => distanceOf(a) - distanceOf(b))[0] ?? [];
}
