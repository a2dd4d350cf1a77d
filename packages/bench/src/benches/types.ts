/** Bench `types`: how long a compiler takes over a procedure in TypeScript and its commands. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench, Figure } from '../bench.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const folder = join(root, '.cache/typed-steps');
const steps = 300;
const native = 'node_modules/typescript-native/bin/tsc';
const typescript = 'node_modules/typescript/bin/tsc';

const bench: Bench = {
  title:
    'Seconds that a compiler takes, by its own account, over a procedure of 300 steps in ' +
    'TypeScript and 300 commands whose names it checks, beyond those of the imports alone. The ' +
    'targets are upper bounds.',
  peers: {},
  figures: () => {
    // As users get them: from the declarations.
    run(native, ['-b', 'packages/core']);
    return [checked('300-steps-native', native), checked('300-steps', typescript)];
  },
};
export default bench;

function checked(name: string, compiler: string): Figure {
  const ours = (): number =>
    secondsOf(compiler, sourceOf(steps)) - secondsOf(compiler, "export * from '@thutuc/core';\n");
  return { name, unit: 's', measure: 'amount', clock: 'wall', ours, others: {}, target: 3 };
}

/** The total time that the compiler tells of; an error of types is one of ours. */
function secondsOf(compiler: string, source: string): number {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'procedure.ts'), source);
  const config = {
    extends: join(root, 'tsconfig.base.json'),
    compilerOptions: {
      ...{ rootDir: root, types: ['node'], customConditions: [] },
      ...{ noEmit: true, composite: false, declaration: false, emitDeclarationOnly: false },
    },
    files: ['procedure.ts'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const [, seconds] =
    /^Total time:\s+([\d.]+)s/m.exec(run(compiler, ['-p', folder, '--extendedDiagnostics'])) ?? [];
  if (seconds === undefined) throw new Error(`${compiler} does not say how long it took.`);
  return Number(seconds);
}

/** What a compiler prints. */
function run(compiler: string, args: readonly string[]): string {
  const { status, stdout } = spawnSync(process.execPath, [join(root, compiler), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stdout);
  return stdout;
}

/** A procedure of tasks one after the other, every tenth of them two at the same time. */
function sourceOf(count: number): string {
  const isFork = (i: number) => i % 10 === 9;
  const names = Array.from({ length: count }, (_, i) => `step${i}`);
  const listed = names.map((name, i) => {
    const target = names[i + 1] ?? 'granted';
    return `    ${name}: ${isFork(i) ? fork(target) : task(target)},\n`;
  });
  const commands = names.map((name, i) =>
    isFork(i)
      ? `{ step: '${name}/branch1/look', outcome: 'looked' }`
      : `{ step: '${name}', outcome: 'done', data: { seen: true } }`,
  );
  return `import { defineProcedure, type Engine } from '@thutuc/core';

const name = { en: 'a' };
const basis = [{ act: 'An act' }];
const clerk = { party: 'office', role: 'clerk' } as const;
export const permit = defineProcedure({
  schema: 'thutuc/procedure@1',
  id: 'permit',
  version: '1.0.0',
  name,
  effective: { from: '2025-01-01' },
  basis,
  parties: { office: { kind: 'agency', name, unit: 'U', roles: { clerk: { name } } } },
  timeLimit: { amount: 10, unit: 'workingDays', rule: 'vn/civil-code-2015', basis },
  allotmentRule: 'vn/civil-code-2015',
  data: { seen: { type: 'boolean', name } },
  receipt: clerk,
  result: clerk,
  start: 'step0',
  steps: {
${listed.join('')}    granted: { kind: 'end', name, outcome: 'granted' },
    refused: { kind: 'end', name, outcome: 'refused' },
  },
});

export async function run(engine: Engine): Promise<void> {
  const lan = engine.for(permit).as('lan');
${commands.map((fields) => `  await lan.complete('D-1', ${fields});\n`).join('')}}
`;
}

function task(target: string): string {
  return `{ kind: 'task', name, ...clerk, writes: ['seen'], on: { done: '${target}', back: 'refused' } }`;
}

function fork(target: string): string {
  const look = "look: { kind: 'task', name, ...clerk, on: { looked: 'over' } }";
  const branch = `{ start: 'look', steps: { ${look}, over: { kind: 'end', name, outcome: 'over' } } }`;
  return `{ kind: 'parallel', name, branches: { branch1: ${branch}, branch2: ${branch} }, on: { completed: '${target}' } }`;
}
