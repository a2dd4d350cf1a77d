/** Ways of breaking one property of a sound procedure, each named by the rule that reports it. */
import type { Procedure } from '@thutuc/core';
import { listSteps, type Step, type StepKind } from '@thutuc/core/procedure';

/** A way of breaking a procedure. */
export interface Mutation {
  /** The rule of the verifier that reports the mistake. */
  readonly rule: string;
  /** The broken procedure; `undefined` where the procedure has nothing to break in this way. */
  readonly mutate: (procedure: Procedure) => Procedure | undefined;
}

/** The mutations of procedures made by `arbitraryProcedure`. */
export const mutations: readonly Mutation[] = [
  {
    rule: 'reachable-steps',
    mutate: (procedure) => ({
      ...procedure,
      steps: { ...procedure.steps, orphan: { ...endOf(procedure), outcome: 'orphaned' } },
    }),
  },
  {
    rule: 'no-dead-end',
    mutate: (procedure) =>
      changeStep(procedure, 'task', (step) => ({ ...step, on: {}, events: {} })),
  },
  {
    rule: 'always-ends',
    mutate: (procedure) =>
      changeStep(procedure, 'task', (step, name) => ({
        ...step,
        on: { round: name },
        events: {},
        visitsMax: undefined,
      })),
  },
  {
    rule: 'bounded-loops',
    mutate: (procedure) =>
      changeStep(procedure, 'task', (step, name) => ({
        ...step,
        on: { ...step.on, round: name },
        visitsMax: undefined,
      })),
  },
  {
    rule: 'limit-set',
    mutate: (procedure) => changeStep(procedure, 'task', (step) => ({ ...step, limit: undefined })),
  },
  {
    rule: 'agency-owner',
    mutate: (procedure) =>
      changeStep(procedure, 'task', (step) => ({ ...step, party: 'applicant', role: 'person' })),
  },
  {
    rule: 'failure-paths',
    mutate: (procedure) =>
      changeStep(procedure, 'payment', (step) => ({ ...step, on: { paid: step.on.paid } })),
  },
  {
    rule: 'active-once',
    mutate: (procedure) =>
      changeStep(procedure, 'consultation', (step) => ({
        ...step,
        consulted: [...step.consulted, ...step.consulted],
      })),
  },
  {
    rule: 'supplements-bounded',
    mutate: (procedure) =>
      listSteps(procedure).some(({ step }) => step.kind === 'supplement')
        ? { ...procedure, supplements: { max: 1, basis: [] } }
        : undefined,
  },
  {
    rule: 'live-branches',
    mutate: (procedure) =>
      changeStep(procedure, 'decision', (step) => ({
        ...step,
        branches: [
          ...step.branches,
          ...step.branches.map((b) => ({ ...b, name: `${b.name}Again` })),
        ],
      })),
  },
  {
    rule: 'data-ready',
    mutate: (procedure) =>
      listSteps(procedure).some(({ step }) => step.kind === 'decision')
        ? { ...procedure, data: { area: { ...procedure.data.area!, required: false } } }
        : undefined,
  },
];

type OfKind<Kind extends StepKind> = Extract<Step, { kind: Kind }>;
/** A changed step; a field set to `undefined` is left out. */
type Changed<Kind extends StepKind> = {
  [Key in keyof OfKind<Kind>]: OfKind<Kind>[Key] | undefined;
};

/** Changes the first step of a kind in a copy of a procedure. */
function changeStep<Kind extends StepKind>(
  procedure: Procedure,
  kind: Kind,
  change: (step: OfKind<Kind>, name: string) => Changed<Kind>,
): Procedure | undefined {
  const copy = structuredClone(procedure);
  const isKind = (step: Step): step is OfKind<Kind> => step.kind === kind;
  for (const { step, name, in: place } of listSteps(copy)) {
    if (!isKind(step)) continue;
    const changed = Object.entries(change(step, name)).filter(([, value]) => value !== undefined);
    place.graph.steps[name] = Object.fromEntries(changed) as Step;
    return copy;
  }
  return undefined;
}

function endOf({ steps }: Procedure): OfKind<'end'> {
  const end = Object.values(steps).find((step): step is OfKind<'end'> => step.kind === 'end');
  if (end === undefined) throw new Error('a procedure without an end');
  return end;
}
