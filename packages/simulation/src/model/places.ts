/** Where a scenario can say something of a procedure: at its steps, and at parts of them. */
import {
  backExit,
  catchesOf,
  exitsOf,
  guidanceOf,
  joinPath,
  lapsed,
  listSteps,
  type PlacedStep,
  type Procedure,
  type RoleRef,
  type Step,
  type StepOf,
  waysBack,
} from '@thutuc/core/procedure';
import { GUIDANCE } from './guidance.js';
import { outcomesOfLimits } from './limits.js';

/** A place of which a scenario can say something. */
export interface Place {
  readonly path: string;
  /**
   * `work` and `visit` take the time that the scenario says, of staff or of others; `duty`
   * takes none where it says nothing; `asked` is an agency that is consulted; `choice` and
   * `branches` go by data or by chance; a `fork` has nothing to choose.
   */
  readonly kind: 'work' | 'visit' | 'duty' | 'asked' | 'choice' | 'branches' | 'fork';
  /** Who works on it, where that can be the staff of a pool. */
  readonly staff?: RoleRef;
  /** The outcomes or branches that are left to chance. */
  readonly drawn: readonly string[];
  /** All ways in which it can end. */
  readonly outcomes: readonly string[];
  /** The data fields that it writes, and the outcomes that need none of them. */
  readonly writes: readonly string[];
  readonly writesUnless: readonly string[];
}

/** All places of a procedure, in declared order. */
export function placesOf(procedure: Procedure): Place[] {
  const { result } = procedure;
  const staffOf = ({ party, role }: RoleRef): Pick<Place, 'staff'> =>
    procedure.parties[party]?.kind === 'applicant' ? {} : { staff: { party, role } };
  const duty = (path: string, owner: RoleRef, outcomes: readonly string[]): Place => ({
    ...bare(path, outcomes),
    kind: 'duty',
    ...staffOf(owner),
  });
  const added = ({ path, step }: PlacedStep): Place[] => {
    if (step.kind === 'handoff')
      return [duty(joinPath(path, 'acknowledge'), step.to, Object.keys(step.on))];
    if (step.kind !== 'consultation') return [];
    return partsAsked(step).map(([part, owner]) => ({
      ...bare(joinPath(path, part), answersTo(step)),
      kind: 'asked',
      ...staffOf(owner),
    }));
  };
  return [
    ...intakeOf(procedure, duty),
    ...listSteps(procedure).flatMap((placed) => {
      const own = placeOf(placed);
      if (own === undefined) return [];
      const { step } = placed;
      const owner = step.kind === 'task' || step.kind === 'handoff' ? staffOf(step) : {};
      return [{ ...own, ...owner }, ...added(placed)];
    }),
    duty('@result', result, ['returned']),
  ];
}

/** Receipt; where the procedure knows guidance, dossiers go back to their applicants from it. */
function intakeOf(
  procedure: Procedure,
  duty: (path: string, owner: RoleRef, outcomes: readonly string[]) => Place,
): Place[] {
  const { receipt } = procedure;
  const guidance = guidanceOf(procedure);
  if (guidance === undefined) return [duty('@receipt', receipt, ['accepted', 'refused'])];
  const waiting = duty(GUIDANCE, guidance, ['amended']);
  return [
    duty('@receipt', receipt, ['accepted', 'refused', 'guided']),
    { ...waiting, outcomes: [...waiting.outcomes, lapsed] },
  ];
}

function bare(path: string, outcomes: readonly string[]) {
  return { path, drawn: outcomes, outcomes, writes: [], writesUnless: [] };
}

const kinds = {
  task: 'work',
  supplement: 'visit',
  payment: 'visit',
  wait: 'visit',
  service: 'visit',
  subprocedure: 'visit',
  handoff: 'duty',
  decision: 'choice',
  inclusive: 'branches',
  parallel: 'fork',
  consultation: 'fork',
} as const satisfies Readonly<Record<Exclude<Step['kind'], 'end'>, Place['kind']>>;

function placeOf({ path, step }: PlacedStep): Place | undefined {
  if (step.kind === 'end') return undefined;
  const caught = catchesOf(step);
  const ways = Object.keys(exitsOf(step)).filter((outcome) => !Object.hasOwn(caught, outcome));
  const all = [...new Set([...ways, ...backOutcomes(step)])];
  const outcomes = step.kind === 'handoff' ? ['sent', ...all] : all;
  return {
    path,
    kind: kinds[step.kind],
    drawn: drawnOf(step, all),
    outcomes,
    writes: step.writes,
    writesUnless: step.leaveWith?.unless ?? [],
  };
}

/** The outcomes by which a task is sent back, those to steps outside of its branch included. */
function backOutcomes(step: Step): string[] {
  return step.kind === 'task' ? waysBack(step).map((target) => backExit(target)) : [];
}

function drawnOf(step: Exclude<Step, { kind: 'end' }>, all: readonly string[]): readonly string[] {
  switch (step.kind) {
    case 'handoff':
      return ['sent'];
    case 'inclusive':
      return Object.keys(step.branches);
    case 'parallel':
    case 'consultation':
      return [];
    default: {
      const timed = outcomesOfLimits(step);
      return all.filter((outcome) => !timed.includes(outcome));
    }
  }
}

/** What an agency that is consulted may answer. */
export function answersTo({ on }: StepOf<'consultation'>): readonly string[] {
  return ['agreed', 'objected', ...(on.conditional === undefined ? [] : ['conditional'])];
}

function partsAsked({ consulted, consultedUnits }: StepOf<'consultation'>) {
  const parts = consulted.map((asked): [string, RoleRef] => [asked.party, asked]);
  return consultedUnits === undefined
    ? parts
    : [...parts, ['@units', consultedUnits] satisfies [string, RoleRef]];
}
