/** Whether the open steps of a dossier have a place in another version. */
import { branchesOf, joinPath } from '../definition/walk.js';
import type { Step } from '../definition/graph.js';
import { activationOf, type Activation, type Dossier, type Scope } from '../engine/dossier.js';
import { parseActivation } from '../engine/activation.js';
import { obstacle, quoted, type MigrationObstacle } from './obstacle.js';
import { graphOf, type Versions } from './place.js';

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
  return openSteps(dossier).flatMap((open) => obstaclesOf(dossier, open, versions));
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
  const name = quoted(old?.name ?? { und: path });
  const { version } = versions.to;
  if (step === undefined) {
    return [
      obstacle('STEP_GONE', path, {
        vi: `Phiên bản ${version} không có bước ${name.vi} (${to}).`,
        en: `Version ${version} has no step ${name.en} (${to}).`,
      }),
    ];
  }
  if (graphOf(to) !== versions.renamed(scope.graph)) {
    return [
      obstacle('STEP_ELSEWHERE', path, {
        vi: `Bước ${name.vi} nằm ở nhánh khác trong phiên bản ${version} (${to}).`,
        en: `Step ${name.en} stands in another branch of version ${version} (${to}).`,
      }),
    ];
  }
  if (step.kind !== old?.kind) {
    return [
      obstacle('STEP_KIND', path, {
        vi: `Bước ${name.vi} thuộc loại khác trong phiên bản ${version}: ${step.kind}.`,
        en: `Step ${name.en} is of another kind in version ${version}: ${step.kind}.`,
      }),
    ];
  }
  const children = childNames(dossier, activation);
  return [
    ...obstaclesOfVisits(open, step, name, version),
    ...obstaclesOfBranches(children, path, step, version),
    ...obstaclesOfQuestions(children, path, step, version),
  ];
}

/** The names of the scopes that a step opened, ended or not: branches, or agencies asked. */
function childNames(dossier: Dossier, activation: Activation): ReadonlySet<string> {
  const open = dossier.scopes.filter(({ parent }) => parent === activation.id);
  return new Set([
    ...open.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)),
    ...(activation.results ?? []).map(({ scope }) => scope),
  ]);
}

function obstaclesOfVisits(
  { path, activation }: OpenStep,
  step: Step,
  name: { vi: string; en: string },
  version: string,
): MigrationObstacle[] {
  const { entry } = parseActivation(activation.id);
  const max = step.kind === 'end' ? undefined : step.visitsMax;
  if (max === undefined || entry <= max) return [];
  return [
    obstacle('VISITS_SPENT', path, {
      vi: `Hồ sơ đã vào bước ${name.vi} ${entry} lần; phiên bản ${version} cho phép ${max} lần.`,
      en: `Step ${name.en} was entered ${entry} times; version ${version} allows ${max}.`,
    }),
  ];
}

function obstaclesOfBranches(
  children: ReadonlySet<string>,
  path: string,
  step: Step,
  version: string,
): MigrationObstacle[] {
  if (step.kind !== 'parallel' && step.kind !== 'inclusive') return [];
  const branches = Object.keys(branchesOf(step));
  const gone = [...children].filter((branch) => !branches.includes(branch));
  const unopened =
    step.kind === 'parallel' ? branches.filter((branch) => !children.has(branch)) : [];
  return [
    ...gone.map((branch) =>
      obstacle('BRANCH_GONE', path, {
        vi: `Phiên bản ${version} không có nhánh "${branch}" đã mở.`,
        en: `Version ${version} has no branch "${branch}", which was opened.`,
      }),
    ),
    ...unopened.map((branch) =>
      obstacle('BRANCH_NEVER_OPENED', path, {
        vi: `Nhánh "${branch}" của phiên bản ${version} chưa từng được mở và sẽ không kết thúc.`,
        en: `Branch "${branch}" of version ${version} was never opened and would never end.`,
      }),
    ),
  ];
}

function obstaclesOfQuestions(
  children: ReadonlySet<string>,
  path: string,
  step: Step,
  version: string,
): MigrationObstacle[] {
  if (step.kind !== 'consultation') return [];
  const asked = new Set(step.consulted.map(({ party }) => party));
  // A unit that the data listed is asked as `unit:CODE`; a party goes by its name.
  const gone = [...children].filter((who) =>
    who.startsWith('unit:') ? step.consultedUnits === undefined : !asked.has(who),
  );
  return gone.map((who) =>
    obstacle('CONSULTED_GONE', path, {
      vi: `Phiên bản ${version} không hỏi ý kiến "${who}" đã được hỏi.`,
      en: `Version ${version} does not ask "${who}", who was asked.`,
    }),
  );
}
