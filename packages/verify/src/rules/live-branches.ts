/** Every branch and outcome can come about. */
import { compileCondition, ConditionError, type StepOf } from '@thutuc/core/procedure';
import { decideBranches } from '../branches/decide.js';
import type { FlowNode } from '../flow/model.js';
import { canOpen } from '../flow/openings.js';
import {
  type Say,
  type Report,
  type Subject,
  type VerifyRule,
  pathInDefinition,
} from '../subject.js';

/** Reports branches that no data chooses, and outcomes that are written but never happen. */
export const liveBranches: VerifyRule = {
  id: 'live-branches',
  category: 'hygiene',
  severity: 'warning',
  *check(subject) {
    for (const graph of subject.flow.graphs) {
      for (const node of graph.nodes.values()) {
        if (!graph.reach.has(node.name)) continue;
        yield* neverReports(node);
        if (node.step.kind === 'decision') yield* decisionReports(subject, node, node.step);
        if (node.step.kind === 'inclusive') yield* branchReports(subject, node, node.step);
      }
    }
  },
};

function* neverReports({ step, path, name, never }: FlowNode): Generator<Report> {
  for (const outcome of never) {
    // The rule `events-fire` says why an event cannot come about.
    if (step.kind !== 'end' && Object.hasOwn(step.events, outcome)) continue;
    yield deadBranch(`${pathInDefinition(path)}.on.${outcome}`, name, outcome);
  }
}

/** The first branch that holds is taken: which of them, and `otherwise`, does some data choose? */
function* decisionReports(
  { procedure }: Subject,
  { path, name }: FlowNode,
  step: StepOf<'decision'>,
): Generator<Report> {
  const at = pathInDefinition(path);
  if (!step.branches.every(({ when }) => isReadable(when))) return;
  const conditions = step.branches.map(({ when }) => when);
  const decided = decideBranches(conditions, procedure.data, 'first');
  if (decided === undefined) {
    yield notDecided(at, name);
    return;
  }
  for (const [i, branch] of step.branches.entries()) {
    if (!decided.possible[i]) yield deadBranch(`${at}.branches.${i}`, name, branch.name);
  }
  if (!decided.none) yield deadBranch(`${at}.otherwise`, name, 'otherwise');
}

function* branchReports(
  { procedure }: Subject,
  { path, name }: FlowNode,
  step: StepOf<'inclusive'>,
): Generator<Report> {
  const at = pathInDefinition(path);
  for (const branch of Object.keys(step.branches)) {
    if (!canOpen(step, branch)) yield deadBranch(`${at}.branches.${branch}`, name, branch);
  }
  const entries = Object.entries(step.conditions);
  if (!entries.every(([, condition]) => isReadable(condition))) return;
  const conditions = entries.map(([, condition]) => condition);
  const decided = decideBranches(conditions, procedure.data, 'each');
  if (decided === undefined) {
    yield notDecided(at, name);
    return;
  }
  for (const [i, [branch]] of entries.entries()) {
    const opened = decided.possible[i] === true || (branch === step.otherwise && decided.none);
    if (!opened) yield deadBranch(`${at}.branches.${branch}`, name, branch);
  }
  if (!decided.none && !Object.hasOwn(step.conditions, step.otherwise)) {
    yield deadBranch(`${at}.otherwise`, name, step.otherwise);
  }
}

/** The rule `known-names` reports conditions that cannot be read. */
function isReadable(condition: string): boolean {
  try {
    compileCondition(condition);
    return true;
  } catch (error) {
    if (error instanceof ConditionError) return false;
    throw error;
  }
}

function deadBranch(path: string, name: string, branch: string): Report {
  return {
    path,
    say: ({ deadBranch }) => deadBranch(branch, name),
  };
}

function notDecided(path: string, name: string): Report {
  const reason: Say = ({ branchesUndecided }) => branchesUndecided(name);
  return { undecided: { path, reason } };
}
