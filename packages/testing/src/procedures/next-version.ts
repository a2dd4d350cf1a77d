/** A next version of a procedure in which every step of the root graph goes by another name. */
import { parseProcedure, type Procedure } from '@thutuc/core';

type Json = Record<string, unknown>;

/** The version, and the new name of each step. */
export interface NextVersion {
  readonly procedure: Procedure;
  readonly renames: Readonly<Record<string, string>>;
}

/** Version 2.0.0 of a procedure, to which open dossiers move at once. */
export function nextVersionOf(procedure: Procedure): NextVersion {
  const renames = Object.fromEntries(
    Object.keys(procedure.steps).map((name) => [name, `${name}Next`]),
  );
  const steps = Object.entries(procedure.steps).map(([name, step]) => {
    return [renames[name] ?? name, withTargets(step, renames)] as const;
  });
  return {
    renames,
    procedure: parseProcedure({
      ...procedure,
      version: '2.0.0',
      transition: 'move',
      start: renames[procedure.start],
      steps: Object.fromEntries(steps),
      timeLimit: { ...procedure.timeLimit, startsWith: startIn(procedure, renames) },
      separate: procedure.separate.map((rule) => ({
        ...rule,
        steps: rule.steps.map((name) => renames[name] ?? name),
      })),
    }),
  };
}

/** What the limit begins with, by the new names. */
function startIn(
  { timeLimit: { startsWith } }: Procedure,
  renames: Readonly<Record<string, string>>,
): Procedure['timeLimit']['startsWith'] {
  return typeof startsWith === 'object' && 'step' in startsWith
    ? { ...startsWith, step: renames[startsWith.step] ?? startsWith.step }
    : startsWith;
}

/** A step whose ways lead to the new names: outcomes, choices, deadline events. */
function withTargets(step: Json, renames: Readonly<Record<string, string>>): Json {
  const to = (target: unknown): unknown => renames[String(target)] ?? target;
  const each = (value: unknown, change: (inner: unknown) => unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, change(inner)]))
      : value;
  const leading = (inner: unknown): unknown => ({ ...(inner as Json), to: to((inner as Json).to) });
  return {
    ...step,
    ...('on' in step ? { on: each(step.on, to) } : {}),
    ...('otherwise' in step && step.kind === 'decision' ? { otherwise: to(step.otherwise) } : {}),
    ...(step.kind === 'decision' ? { branches: (step.branches as unknown[]).map(leading) } : {}),
    ...('events' in step
      ? { events: each(step.events, (event) => ('to' in (event as Json) ? leading(event) : event)) }
      : {}),
  };
}
