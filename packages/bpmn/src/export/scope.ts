/** One graph in the course of being drawn, and how it is left. */
import {
  branchesOf,
  catchesOf,
  deadlineExitsOf,
  type Graph,
  joinPath,
  listSteps,
  type RoleRef,
  type Step,
  type StepOf,
  waysBack,
} from '@thutuc/core/procedure';
import { type Container, outermostIn } from './container.js';
import type { Drawing } from './drawing.js';
import type { OpenElement } from '../read/make.js';

/** One graph in the course of being drawn. */
export interface Scope {
  readonly graph: Graph;
  readonly path: string;
  readonly container: Container;
  /** In whose lane a step without an owner stands that nothing led to. */
  readonly owner: RoleRef;
  /** The graph around it. */
  readonly around?: DrawnScope;
  /** The node that stands for an end of the graph; it is made where none does yet. */
  readonly end: (end: StepOf<'end'>, name: string) => OpenElement;
}

/** A graph whose nodes are there, so that ways can lead to them. */
export interface DrawnScope extends Scope {
  /** The node that a way to a step enters. */
  arrive(step: string): OpenElement;
}

/** Where the elements of a step are drawn. */
export interface Place {
  readonly drawing: Drawing;
  readonly container: Container;
  /** The path of the step. */
  readonly path: string;
  /** In whose lane it stands. */
  readonly owner: RoleRef;
}

/** What a step is drawn as. */
export interface StepDrawing {
  readonly entry: OpenElement;
  readonly exit: OpenElement;
  /** The activity on whose edge stands what interrupts the step. */
  readonly host: OpenElement;
  /** Draws what lies in it, once all steps around it are there. */
  readonly fill?: (around: DrawnScope) => void;
}

/**
 * In whose lane each step of a graph stands: its owner's, or that of whoever comes before it where
 * it has none or its owner stands outside.
 */
export function ownersOf(
  { graph, owner }: Pick<Scope, 'graph' | 'owner'>,
  isOutside: (owner: RoleRef) => boolean,
): ReadonlyMap<string, RoleRef> {
  const owners = new Map<string, RoleRef>();
  const waiting: (readonly [name: string, before: RoleRef])[] = [[graph.start, owner]];
  // The list grows while it is walked.
  for (const [name, before] of waiting) {
    const step = graph.steps[name];
    if (step === undefined || owners.has(name)) continue;
    const own = 'party' in step && !isOutside(step) ? step : before;
    owners.set(name, { party: own.party, role: own.role });
    const after = step.kind === 'handoff' && !isOutside(step.to) ? step.to : own;
    for (const target of targetsOf(step)) waiting.push([target, after]);
  }
  return owners;
}

function targetsOf(step: Step): string[] {
  if (step.kind === 'end') return [];
  if (step.kind === 'decision') return [...step.branches.map(({ to }) => to), step.otherwise];
  const caught = Object.values(catchesOf(step)).flatMap(({ to }) => to ?? []);
  const late = Object.values(deadlineExitsOf(step));
  const ways = Object.values(step.on).filter((to) => to !== undefined);
  return [...ways, ...late, ...caught];
}

/**
 * Whether a step needs a scope of its own: something ends all that it opened, or looks after it.
 * Where nothing does, its parts stand in the lanes of those who act.
 */
export function needsScope(step: Step): boolean {
  if (step.kind === 'handoff' || step.kind === 'consultation') return leavesByEvent(step);
  if (step.kind !== 'parallel' && step.kind !== 'inclusive') return false;
  const branches = Object.values(branchesOf(step));
  return (
    leavesByEvent(step) ||
    step.completion !== 'all' ||
    step.interrupts.length > 0 ||
    branches.some(({ catches }) => Object.values(catches ?? {}).some(isDrawn)) ||
    branches.some((branch) => listSteps(branch).some((inner) => leadsOut(inner.step)))
  );
}

/** Whether what is caught leads somewhere; what only tells a role is a fact of its step. */
export const isDrawn = ({ to, graph }: { to?: unknown; graph?: unknown }): boolean =>
  to !== undefined || graph !== undefined;

function leavesByEvent(step: Exclude<Step, { kind: 'end' | 'decision' }>): boolean {
  const caught = Object.values(catchesOf(step)).some(isDrawn);
  return caught || Object.keys(deadlineExitsOf(step)).length > 0;
}

const leadsOut = (step: Step): boolean =>
  step.kind === 'task' && waysBack(step).some((target) => target.startsWith('../'));

/** The scope so many graphs further out. */
export function scopeAround(scope: DrawnScope, levels: number): DrawnScope | undefined {
  let found: DrawnScope | undefined = scope;
  for (let level = 0; level < levels; level++) found = found?.around;
  return found;
}

/** The subprocess that has to be left to get from one scope to another; none within one. */
export function leftFor(from: Scope, to: Scope): Container | undefined {
  if (from.container === to.container) return undefined;
  return outermostIn(from.container, to.container);
}

/** The path of a step of a scope. */
export const pathIn = ({ path }: Scope, name: string): string => joinPath(path, name);
