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
      ...(procedure.catches && { catches: catchesLeading(procedure.catches, renames) }),
      timeLimit: { ...procedure.timeLimit, startsWith: startIn(procedure, renames) },
      ...(procedure.reopening && {
        reopening: {
          ...procedure.reopening,
          to: procedure.reopening.to.map((name) => renames[name] ?? name),
        },
      }),
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

/** The steps that a task is sent back to, by the new names. */
function leadingBack(back: unknown, to: (target: unknown) => unknown): unknown {
  if (typeof back !== 'object' || back === null) return back;
  return { ...back, to: ((back as Json).to as unknown[]).map(to) };
}

/** A branch of a step, whose tasks are sent back to steps around it by the new names. */
function leadingOut(graph: Json, to: (target: unknown) => unknown): Json {
  const outwards = (target: unknown): unknown =>
    typeof target === 'string' && /^\.\.\/[^./]/.test(target)
      ? `../${String(to(target.slice(3)))}`
      : target;
  const steps = Object.entries(graph.steps as Json).map(([name, step]) => {
    const { back } = step as Json;
    const changed = back === undefined ? {} : { back: leadingBack(back, outwards) };
    return [name, { ...(step as Json), ...changed }] as const;
  });
  return { ...graph, steps: Object.fromEntries(steps) };
}

/** What is caught, whose ways lead to the new names: at once, or by the outcome of a handler. */
function catchesLeading(catches: object, renames: Readonly<Record<string, string>>): Json {
  const named = (target: unknown): unknown => renames[String(target)] ?? target;
  const entries = Object.entries(catches as Readonly<Record<string, Json>>);
  return Object.fromEntries(
    entries.map(([name, { to, then, ...rest }]) => [
      name,
      {
        ...rest,
        ...(to === undefined ? {} : { to: named(to) }),
        ...(then === undefined
          ? {}
          : {
              then: Object.fromEntries(
                Object.entries(then as Json).map(([outcome, target]) => [outcome, named(target)]),
              ),
            }),
      },
    ]),
  );
}

/** A step whose ways lead to the new names: outcomes, choices, what it catches, ways back. */
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
    ...('catches' in step ? { catches: catchesLeading(step.catches as object, renames) } : {}),
    ...('back' in step ? { back: leadingBack(step.back, to) } : {}),
    ...(step.kind === 'parallel' || step.kind === 'inclusive'
      ? { branches: each(step.branches, (graph) => leadingOut(graph as Json, to)) }
      : {}),
    ...('events' in step
      ? { events: each(step.events, (event) => ('to' in (event as Json) ? leading(event) : event)) }
      : {}),
  };
}
