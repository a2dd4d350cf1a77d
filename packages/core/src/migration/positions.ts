/** Whether the open steps of a dossier have a place in another version. */
import { branchesOf } from '../definition/list-steps.js';
import type { Step } from '../definition/graph.js';
import { activationOf, type Activation, type Dossier, type Scope } from '../engine/dossier.js';
import { parseActivation } from '../engine/activation.js';
import { handlerOf } from '../engine/scope-names.js';
import { joinPath } from '../definition/path.js';
import type { MigrationObstacle } from './obstacle.js';
import { graphOf, type Versions } from './compare-versions.js';
import { textIn } from '@thutuc/legal-time';

/** An open step: where it stands now, and where it would stand. */
export interface Position {
  readonly from: string;
  readonly to: string;
}

/** The open steps of a dossier in its graphs; lifecycles of handoffs and questions follow them. */
export function positionsOf(dossier: Dossier, versions: Versions): Position[] {
  return openSteps(dossier).map(({ path }) => ({ from: path, to: versions.renamed(path) }));
}

/** What keeps the open steps of a dossier from moving. */
export function obstaclesOfPositions(dossier: Dossier, versions: Versions): MigrationObstacle[] {
  return [
    ...openSteps(dossier).flatMap((open) => obstaclesOf(dossier, open, versions)),
    ...obstaclesOfHandlers(dossier, versions),
  ];
}

/** A handler that runs is that of something which the new version catches as well. */
function obstaclesOfHandlers(dossier: Dossier, versions: Versions): MigrationObstacle[] {
  const { language, to } = versions;
  return dossier.scopes.flatMap(({ path, graph }) => {
    const handler = handlerOf(path);
    if (handler === undefined) return [];
    const young = versions.newCatch(versions.renamed(graph));
    if (young !== undefined && young.interrupts === versions.oldCatch(graph)?.interrupts) return [];
    const text = language.core.obstacles.handlerGone(to.version, handler.name);
    return [{ code: 'HANDLER_GONE' as const, position: graph, text }];
  });
}

interface OpenStep {
  readonly path: string;
  readonly scope: Scope;
  readonly activation: Activation;
}

function openSteps(dossier: Dossier): OpenStep[] {
  return dossier.scopes.flatMap((scope) => {
    if (scope.current === null || scope.graph.startsWith('@')) return [];
    const activation = activationOf(dossier, scope.current);
    if (activation === undefined) return [];
    const { step } = parseActivation(activation.id);
    return [{ path: joinPath(scope.graph, step), scope, activation }];
  });
}

function obstaclesOf(dossier: Dossier, open: OpenStep, versions: Versions): MigrationObstacle[] {
  const { path, scope, activation } = open;
  const old = versions.oldStep(path);
  const to = versions.renamed(path);
  const step = versions.newStep(to);
  const {
    language,
    to: { version },
  } = versions;
  const words = language.core.obstacles;
  const name = old === undefined ? path : textIn(old.name, language);
  if (step === undefined) {
    return [{ code: 'STEP_GONE', position: path, text: words.stepGone(version, name, to) }];
  }
  if (graphOf(to) !== versions.renamed(scope.graph)) {
    return [
      { code: 'STEP_ELSEWHERE', position: path, text: words.stepElsewhere(version, name, to) },
    ];
  }
  if (step.kind !== old?.kind) {
    return [{ code: 'STEP_KIND', position: path, text: words.stepKind(version, name, step.kind) }];
  }
  const children = childNames(dossier, activation);
  return [
    ...obstaclesOfVisits(open, step, name, versions),
    ...obstaclesOfBranches(children, path, step, versions),
    ...obstaclesOfQuestions(children, path, step, versions),
  ];
}

/** The names of the scopes that a step opened, ended or not: branches, or agencies asked. */
function childNames(dossier: Dossier, activation: Activation): ReadonlySet<string> {
  const open = dossier.scopes.filter(
    ({ parent, path }) => parent === activation.id && handlerOf(path) === undefined,
  );
  return new Set([
    ...open.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)),
    ...(activation.results ?? []).map(({ scope }) => scope),
  ]);
}

function obstaclesOfVisits(
  { path, activation }: OpenStep,
  step: Step,
  name: string,
  { to: { version }, language }: Versions,
): MigrationObstacle[] {
  const words = language.core.obstacles;
  const { entry } = parseActivation(activation.id);
  const max = step.kind === 'end' ? undefined : step.visitsMax;
  if (max === undefined || entry <= max) return [];
  return [
    { code: 'VISITS_SPENT', position: path, text: words.visitsSpent(version, name, entry, max) },
  ];
}

function obstaclesOfBranches(
  children: ReadonlySet<string>,
  path: string,
  step: Step,
  { to: { version }, language }: Versions,
): MigrationObstacle[] {
  const words = language.core.obstacles;
  if (step.kind !== 'parallel' && step.kind !== 'inclusive') return [];
  const branches = Object.keys(branchesOf(step));
  const gone = [...children].filter((branch) => !branches.includes(branch));
  const unopened =
    step.kind === 'parallel' ? branches.filter((branch) => !children.has(branch)) : [];
  return [
    ...gone.map((branch) => ({
      code: 'BRANCH_GONE' as const,
      position: path,
      text: words.branchGone(version, branch),
    })),
    ...unopened.map((branch) => ({
      code: 'BRANCH_NEVER_OPENED' as const,
      position: path,
      text: words.branchNeverOpened(version, branch),
    })),
  ];
}

function obstaclesOfQuestions(
  children: ReadonlySet<string>,
  path: string,
  step: Step,
  { to: { version }, language }: Versions,
): MigrationObstacle[] {
  const words = language.core.obstacles;
  if (step.kind !== 'consultation') return [];
  const asked = new Set(step.consulted.map(({ party }) => party));
  // A unit that the data listed is asked as `unit:CODE`; a party goes by its name.
  const gone = [...children].filter((who) =>
    who.startsWith('unit:') ? step.consultedUnits === undefined : !asked.has(who),
  );
  return gone.map((who) => ({
    code: 'CONSULTED_GONE',
    position: path,
    text: words.consultedGone(version, who),
  }));
}
